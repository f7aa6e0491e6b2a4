"""Two reports to what the second brings and mends."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from functools import partial
from typing import NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.model.match import CONFIDENCES
from flaskcompat.model.report import SEVERITIES, Finding, Report

_NUMBER = re.compile(r"-\d+$")
_VERSIONS = re.compile(r"\d+(?:\.\d+)*\w*")

_NONE: Mapping[str, str] = {}

Lines = Callable[[str], Sequence[str]]
"""From a reported path to the lines of the file; none where it cannot be read."""


class Sides(NamedTuple):
    """How places of the base are found in the head.

    `renamed` are new names of files, `partners` files that took the place of others; `before` and `after`
    give the lines of both sides.
    """

    renamed: Mapping[str, str]
    before: Lines
    after: Lines
    partners: Mapping[str, str] = {}


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
    for before, after in _pairs(base.findings, head.findings, sides):
        if before is None or (after is not None and _weight(after) > _weight(before)):
            brought += [after] if after else []
        elif after is None or _severity(after) < _severity(before):
            mended.append(before)
    return Difference(_in_order(brought), _in_order(mended), _problems(base, head, sides.renamed))


def _pairs(
    base: Iterable[Finding], head: Iterable[Finding], sides: Sides
) -> list[tuple[Finding | None, Finding | None]]:
    """Each finding of the base with that of the head that is the same, as long as there are some of both.

    The fingerprint tells; it holds the path, so that in a renamed file what a finding says tells, without the
    versions. What is said of a whole file or of an entry in it is also known by that, whatever its details.
    """
    waiting = [one for one in base if one.suppressed is None]
    left = [one for one in head if one.suppressed is None]
    renamed, moved_to = {**sides.partners, **sides.renamed}, set(sides.renamed.values())
    found: list[tuple[Finding | None, Finding | None]] = []
    for old_key, new_key in (
        (_mark, _mark),
        (partial(_said_in, sides.renamed.keys(), sides.renamed), partial(_said_in, moved_to, _NONE)),
        (partial(_said_of_entry, renamed=renamed), _said_of_entry),
        (_said_of_entry, _said_of_entry),
    ):
        old, new = _grouped(waiting, old_key), _grouped(left, new_key)
        both = [key for key in old if key in new and key is not None]
        for key in both:
            found += [pair for pair in _paired(old[key], new[key], sides) if None not in pair]
        done = {id(one) for pair in found for one in pair}
        waiting = [one for one in waiting if id(one) not in done]
        left = [one for one in left if id(one) not in done]
    return found + [(one, None) for one in waiting] + [(None, one) for one in left]


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: (one.path, one.line, one.column, one.code, one.message)))


def _grouped(
    findings: Iterable[Finding], key: Callable[[Finding], Hashable]
) -> dict[Hashable, list[Finding]]:
    groups: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in findings:
        groups[key(finding)].append(finding)
    return groups


def _mark(finding: Finding) -> Hashable:
    """The fingerprint without the number that tells it from others of its file."""
    return _NUMBER.sub("", finding.fingerprint)


def _said(finding: Finding, renamed: Mapping[str, str] = _NONE) -> Hashable:
    """What a finding says without the versions, under the new name of its file."""
    path = renamed.get(finding.path, finding.path)
    names = frozenset(re.split(r"[=<>!~ ]", text, maxsplit=1)[0] for text in finding.distributions)
    return finding.code, path, names, _VERSIONS.sub("", finding.message.replace(finding.path, path))


def _said_in(paths: Collection[str], renamed: Mapping[str, str], finding: Finding) -> Hashable:
    """The same of a finding in one of some files; nothing of one elsewhere."""
    return _said(finding, renamed) if finding.path in paths else None


def _said_of_entry(finding: Finding, renamed: Mapping[str, str] = _NONE) -> Hashable:
    """The same of a finding that is not about a place in code; nothing of one that is."""
    return None if finding.column else _said(finding, renamed)


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
