"""Rules over facts to findings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from flaskcompat.matchers.facts import Facts
from flaskcompat.model.environment import Environment
from flaskcompat.model.match import CONFIDENCES, FRESH_INSTALL, POSSIBLE, REFERENCE, Match
from flaskcompat.model.report import Finding, Related, Severity
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.compile import CompiledRule

_PLACEHOLDER = re.compile(r"\{([a-z0-9][a-z0-9-]*)\}")
_INSTALLED = " A new install"
"""Begins what a message says of a fresh install."""


_MAY_GET = " A new install may get"
"""The same where parts of what is asked for are not known, and may limit it."""


class Verdict(NamedTuple):
    """One rule that fires: the finding so far, without its actions, and what it was judged on."""

    finding: Finding
    rule: Rule
    match: Match
    facts: Facts


def fired(rules: Iterable[CompiledRule], facts: Facts) -> Iterator[tuple[CompiledRule, tuple[Match, ...]]]:
    """Each rule whose condition holds, with its evidence."""
    for compiled in rules:
        if compiled.needs <= facts.candidates.keys():
            matches = compiled.condition(facts)
            if matches:
                yield compiled, matches


def judge(rules: Sequence[CompiledRule], facts: Facts, where: Environment, as_of: str) -> list[Verdict]:
    """Every finding of the rules over one set of facts; `as_of` dates what a fresh install resolves to."""
    verdicts = []
    for compiled, matches in fired(rules, facts):
        for match in matches:
            finding = _finding(compiled, match, where, as_of)
            if finding is not None and _is_guessed(match, facts):
                some = f"{_MAY_GET} {', '.join(match.distributions)}: not all that is asked for is known."
                finding = finding._replace(message=finding.message + some)
            if finding is not None:
                verdicts.append(Verdict(finding, compiled.rule, match, facts))
    return verdicts


def _is_guessed(match: Match, facts: Facts) -> bool:
    """Whether a version that decides is only what an install would get, as far as that is known."""
    names = (re.split(r"[=<>!~ ]", text, maxsplit=1)[0] for text in match.distributions)
    found = (facts.candidates.get(name) for name in names)
    return any(one is not None and one.exact and one.level == POSSIBLE for one in found)


def _finding(compiled: CompiledRule, match: Match, where: Environment, as_of: str) -> Finding | None:
    rule = compiled.rule
    path = match.path or where.path
    values = match.told()
    message = fill(rule.message, values).strip().rstrip(".") + "."
    if match.level == FRESH_INSTALL and match.distributions:
        # Of several Pythons this is one: on the others an install may get something else.
        on = f" on Python {where.python}" if where.id.endswith(f"@{where.python}") else ""
        message += f"{_INSTALLED}{on} gets {', '.join(match.distributions)} (as of {as_of})."
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=weight(rule.severity, match.level),
        confidence=CONFIDENCES[match.level],
        breaks=rule.breaks,  # type: ignore[arg-type]
        message=message,
        project=where.project,
        path=path,
        line=match.line,
        column=match.column if match.line else 0,
        related=match.related,
        distributions=tuple(sorted(match.distributions)),
        environments=(where.id,),
        references=tuple(text for key, text in values if key == REFERENCE and text) or rule.references,
        fingerprint=fingerprint(rule.code, path, match),
    )


def weight(severity: Severity, level: int) -> Severity:
    """A rule's severity, but a note where only some of the admitted versions are bad.

    A range that admits a bad version breaks nobody while installs take a good one; an error there would be
    a false alarm for every library that keeps its floor low.
    """
    return severity if level > POSSIBLE else "note"


def fill(text: str, values: Iterable[tuple[str, str]]) -> str:
    """Put values into the `{placeholders}` of a rule's text; what has no value stays as it is written."""
    table: Mapping[str, str] = dict(values)
    return " ".join(_PLACEHOLDER.sub(lambda found: table.get(found[1], found[0]), text).split())


def fingerprint(code: str, path: str, match: Match) -> str:
    """What stays the same when lines move and versions change: rule, file, and what the finding is about."""
    import hashlib  # costs a cold start more than everything else here, and most runs find nothing

    names = sorted(re.split(r"[=<>!~ ]", text, maxsplit=1)[0] for text in match.distributions)
    about = [value for key, value in match.values if key in ("usage", "target", "setting", "detail", "file")]
    text = "\0".join([code, path, *names, "", *about])
    return hashlib.sha256(text.encode("utf-8", "backslashreplace")).hexdigest()[:20]


def merge(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """One finding for one cause: the same rule at the same place in several environments.

    The surest one speaks; it lists the environments and distributions of all. Findings are put in order.
    What is said of a place in code in the same words is one, whichever distribution showed it.
    """
    merged: dict[object, Verdict] = {}
    said: dict[object, object] = {}
    for verdict in verdicts:
        finding = verdict.finding
        about = frozenset(re.split(r"[=<>!~ ]", text, maxsplit=1)[0] for text in finding.distributions)
        place = (finding.code, finding.path, finding.line, finding.column)
        key: object = (*place, about)
        if finding.column:
            words = (*place, finding.message.partition(_INSTALLED)[0])
            key = said.setdefault(words, key) if key not in merged else key
        known = merged.get(key)
        merged[key] = verdict if known is None else _joined(known, verdict)
    ordered = sorted(
        merged.values(), key=lambda v: (v.finding.path, v.finding.line, v.finding.column, v.rule.code)
    )
    return _distinct(ordered)


def _joined(first: Verdict, second: Verdict) -> Verdict:
    lead, other = (second, first) if second.match.level > first.match.level else (first, second)
    one, two = first.finding, second.finding
    return lead._replace(
        finding=lead.finding._replace(
            environments=tuple(dict.fromkeys(one.environments + two.environments)),
            distributions=tuple(sorted({*one.distributions, *two.distributions})),
            related=_places(lead.finding.related + other.finding.related),
        )
    )


def _places(related: Iterable[Related]) -> tuple[Related, ...]:
    """Each place once: what `flask 2.3 (admitted by <3)` says beside `flask 2.3`, the line tells."""
    places: dict[object, Related] = {}
    for one in related:
        places.setdefault((one.path, one.line, one.message.partition(" (")[0]), one)
    return tuple(places.values())


def _distinct(verdicts: list[Verdict]) -> list[Verdict]:
    """The same thing found twice in one file gets a number, so that fingerprints stay unique."""
    seen: dict[str, int] = {}
    result = []
    for verdict in verdicts:
        mark = verdict.finding.fingerprint
        seen[mark] = seen.get(mark, 0) + 1
        if seen[mark] > 1:
            finding = verdict.finding._replace(fingerprint=f"{mark}-{seen[mark]}")
            verdict = verdict._replace(finding=finding)
        result.append(verdict)
    return result
