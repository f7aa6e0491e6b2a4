"""Two reports to what the second brings and mends."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.model.match import CONFIDENCES
from flaskcompat.model.report import SEVERITIES, Finding, Report

_NUMBER = re.compile(r"-\d+$")
_VERSIONS = re.compile(r"\d+(?:\.\d+)*\w*")

Lines = Callable[[str], Sequence[str]]
"""From a reported path to the lines of the file; none where it cannot be read."""


class Sides(NamedTuple):
    """How places of the base are found in the head: new names of files, and the lines of both."""

    renamed: Mapping[str, str]
    before: Lines
    after: Lines


class Difference(NamedTuple):
    """What the head has beyond the base, and what the base had beyond the head."""

    brought: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    problems: tuple[Problem, ...]


def compare(base: Report, head: Report, sides: Sides) -> Difference:
    """Turn the reports of both sides into what differs. Findings that are suppressed are not there.

    A finding is the same on both sides where its rule, file and subject are, whatever line it is in. It is
    brought where it weighs more or is surer than before, and mended where it weighs less. Of several
    alike as many are brought as there are more of them: those in new lines.
    """
    brought: list[Finding] = []
    mended: list[Finding] = []
    old = _grouped(base.findings, sides.renamed, frozenset())
    new = _grouped(head.findings, {}, frozenset(sides.renamed.values()))
    for key in old.keys() | new.keys():
        for before, after in _paired(old.get(key, []), new.get(key, []), sides):
            if before is None or (after is not None and _weight(after) > _weight(before)):
                brought += [after] if after else []
            elif after is None or _severity(after) < _severity(before):
                mended.append(before)
    return Difference(_in_order(brought), _in_order(mended), _problems(base, head, sides.renamed))


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (one.path, one.line, one.column, one.code, one.message)))


def _grouped(
    findings: Iterable[Finding], renamed: Mapping[str, str], moved_to: frozenset[str]
) -> dict[Hashable, list[Finding]]:
    groups: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in findings:
        if finding.suppressed is None:
            groups[_key(finding, renamed, moved_to)].append(finding)
    return groups


def _key(finding: Finding, renamed: Mapping[str, str], moved_to: frozenset[str]) -> Hashable:
    """What stays the same of a finding: its fingerprint; of one in a renamed file, which the fingerprint
    holds the name of, what it says without the versions.
    """
    path = renamed.get(finding.path, finding.path)
    if finding.path not in renamed and path not in moved_to:
        return _NUMBER.sub("", finding.fingerprint)
    names = frozenset(re.split(r"[=<>!~ ]", text, maxsplit=1)[0] for text in finding.distributions)
    return finding.code, path, names, _VERSIONS.sub("", finding.message.replace(finding.path, path))


def _paired(
    old: Sequence[Finding], new: Sequence[Finding], sides: Sides
) -> list[tuple[Finding | None, Finding | None]]:
    """Findings that are alike, one of the base to one of the head, as long as there are some of both.

    Those go together whose lines read alike with the lines around them, then those whose lines do, then any.
    """
    pairs: list[tuple[Finding | None, Finding | None]] = []
    waiting, left = list(old), list(new)
    several = bool(old and new) and len(old) + len(new) > 2
    for width in (1, 0) if several else ():
        there = defaultdict(list)
        for finding in waiting:
            there[_text(sides.before(finding.path), finding.line, width)].append(finding)
        for finding in list(left):
            same = there[_text(sides.after(finding.path), finding.line, width)]
            if same:
                pairs.append((same[0], finding))
                waiting.remove(same.pop(0))
                left.remove(finding)
    both = min(len(waiting), len(left))
    pairs += zip(waiting[:both], left[:both], strict=True)
    return pairs + [(one, None) for one in waiting[both:]] + [(None, one) for one in left[both:]]


def _text(lines: Sequence[str], line: int, width: int) -> tuple[str, ...]:
    """A line with so many of those around it, as they read without what indents them."""
    return tuple(each.strip() for each in lines[max(0, line - 1 - width) : line + width])


def _weight(finding: Finding) -> tuple[int, int]:
    sureness = next(level for level, word in CONFIDENCES.items() if word == finding.confidence)
    return _severity(finding), sureness


def _severity(finding: Finding) -> int:
    return -SEVERITIES.index(finding.severity)


def _problems(base: Report, head: Report, renamed: Mapping[str, str]) -> tuple[Problem, ...]:
    """The problems that the head has beyond the base, whatever line they are in."""
    known = Counter((renamed.get(one.path, one.path), one.message) for one in base.problems)
    found = []
    for problem in head.problems:
        key = (problem.path, problem.message)
        if known[key] > 0:
            known[key] -= 1
        else:
            found.append(problem)
    return tuple(found)
