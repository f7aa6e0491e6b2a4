"""The lines that tell people of findings: what was found, where, why, and what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from flaskcompat.model.report import Action, Finding
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import count, evidence, place, qualities

_ANSI = {"error": "31;1", "warning": "33;1", "note": "36;1", "bold": "1", "dim": "2", "cure": "32"}
_ENVIRONMENTS = 4
_PLACES = 8

Paint = Callable[[str, str], str]
"""Turns a style and a text into what a terminal shows."""


def plain(style: str, text: str) -> str:
    """The text as it is."""
    return text


def coloured(style: str, text: str) -> str:
    """The text between the codes that switch a style on and off."""
    return f"\x1b[{_ANSI[style]}m{text}\x1b[0m"


def blocks(findings: Iterable[Finding], paint: Paint) -> Iterator[str]:
    """Turn findings into lines; neighbours of one rule that have cause and cure in common share them."""
    together: list[list[Finding]] = []
    for alike in _alike(findings):
        if together and not _share_reasons(together[-1][0], alike[0]):
            yield from _together(together, paint)
            together = []
        together.append(alike)
    if together:
        yield from _together(together, paint)


def _alike(findings: Iterable[Finding]) -> list[list[Finding]]:
    """Findings that say the same of several places together, where the first of them stands."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        said = finding._replace(path="", line=0, column=0, fingerprint="", environments=())
        groups.setdefault(said, []).append(finding)
    return list(groups.values())


def _share_reasons(one: Finding, other: Finding) -> bool:
    return one.code == other.code and [*_reasons(one, plain)] == [*_reasons(other, plain)]


def _together(groups: list[list[Finding]], paint: Paint) -> Iterator[str]:
    """Findings, and once what they have in common."""
    for first, *others in groups:
        yield from _finding(first, others, paint)
    reasons = [*_reasons(groups[0][0], paint)]
    if reasons and len(groups) > 1:
        yield paint("dim", f"    for all {len(groups)} of these:")
    yield from [*reasons, ""]


def _finding(finding: Finding, others: Sequence[Finding], paint: Paint) -> Iterator[str]:
    where = visible(place(finding.path, finding.line, finding.column))
    more = qualities(finding)
    head = f"{paint('bold', where)}: {paint(finding.severity, finding.severity)}"
    yield f"  {head} {finding.code} {visible(finding.name)}" + (f" ({more})" if more else "")
    yield f"    {visible(finding.message)}"
    if others:
        yield f"    also at {_places(others)}"
    if finding.suppressed:
        yield paint("dim", f"    suppressed: {finding.suppressed}")


def _reasons(finding: Finding, paint: Paint) -> Iterator[str]:
    """What a finding rests on, and what to do about it."""
    for path, line, message in evidence(finding.related):
        yield paint("dim", f"    {visible(place(path, line))}: {visible(message)}")
    if len(finding.environments) > 1:
        yield paint("dim", f"    in {_environments(finding.environments)}")
    for action in finding.actions:
        yield from _cure(action, paint)
    if finding.references:
        yield paint("dim", f"    see {visible(finding.references[0])}")


def _places(findings: Sequence[Finding]) -> str:
    """Places, each file named once: `app.py:3, 12, views.py:40 and 5 more places`."""
    parts, path = [], ""
    for finding in findings[:_PLACES]:
        parts.append(str(finding.line) if finding.path == path else place(finding.path, finding.line))
        path = finding.path
    left = len(findings) - _PLACES
    return visible(", ".join(parts)) + (f" and {count(left, 'more place')}" if left > 0 else "")


def _environments(names: tuple[str, ...]) -> str:
    shown = ", ".join(visible(name) for name in names[:_ENVIRONMENTS])
    left = len(names) - _ENVIRONMENTS
    return f"{shown} and {count(left, 'more environment')}" if left > 0 else shown


def _cure(action: Action, paint: Paint) -> Iterator[str]:
    if action.text:
        yield f"    {paint('cure', 'cure:')} {visible(action.text)}"
    if action.command:
        yield (
            f"      $ {visible(action.command)}"
            if action.text
            else f"    {paint('cure', 'cure:')} $ " + visible(action.command)
        )
