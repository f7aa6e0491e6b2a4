"""The verdict on a change in plain lines, for the reports that people read."""

from __future__ import annotations

from collections.abc import Iterator

from flaskcompat.model.gate import Gate, Moved
from flaskcompat.model.plan import Change
from flaskcompat.model.report import Finding, Report
from flaskcompat.reporters.visible import visible
from flaskcompat.reporters.words import count, counts, place

_MOST = 8
_MARKS = {"breaks": "❌", "warns": "⚠️", "unclear": "❔", "mends": "✅", "safe": "✅"}
_WORDS = {
    "breaks": "not safe",
    "warns": "with care",
    "unclear": "not clear",
    "mends": "safe, and it mends",
    "safe": "safe",
}


def mark(gate: Gate) -> str:
    """The sign of a verdict."""
    return _MARKS[gate.verdict]


def verdict(gate: Gate) -> str:
    """The verdict on one line: `not safe: flask 2.2.5 -> 3.0.0`."""
    direct = [_moved(one) for one in gate.moves if one.direct]
    direct = list(dict.fromkeys(direct))
    shown = ", ".join(direct[:_MOST])
    left = len(direct) - _MOST
    more = f" and {count(left, 'more distribution')}" if left > 0 else ""
    return f"{_WORDS[gate.verdict]}: {shown}{more}" if direct else _WORDS[gate.verdict]


def reasons(report: Report, gate: Gate) -> Iterator[str]:
    """What the change brings and mends, in sentences, and what is to be known of the comparison."""
    since = f"since {visible(gate.asked)} ({gate.base[:12]})"
    brings = counts(report).replace("no findings", "no finding")
    if report.problems:
        brings += f", {count(len(report.problems), 'problem')} with what could not be read or is not known"
    yield f"The change {since} brings {brings}" + (
        f", and mends {count(len(gate.mended), 'finding')}." if gate.mended else "."
    )
    along = list(dict.fromkeys(_moved(one) for one in gate.moves if not one.direct))
    if along:
        left = len(along) - _MOST
        more = f" and {left} more" if left > 0 else ""
        yield f"In a new install: {', '.join(along[:_MOST])}{more}."
    for remark in gate.remarks:
        yield f"{visible(remark[:1].upper() + remark[1:])}."


def mended(gate: Gate) -> Iterator[str]:
    """A line for each finding that is mended."""
    for finding in gate.mended[:_MOST]:
        yield f"{_where(finding)}: {finding.severity} {finding.code} {visible(finding.name)}"
    if len(gate.mended) > _MOST:
        yield f"and {count(len(gate.mended) - _MOST, 'more finding')}"


def along(gate: Gate) -> Iterator[str]:
    """What must move along, what stands in the way, and what to type."""
    repair = gate.repair
    if repair.along:
        yield f"must move along: {', '.join(_change(change) for change in repair.along)}"
    for blocker in repair.blockers:
        yield f"in the way: {visible(blocker)}"
    for command in repair.commands:
        yield f"$ {visible(command)}"
    for left in repair.left[:_MOST]:
        yield f"left to you: {visible(left)}"
    if len(repair.left) > _MOST:
        yield f"and {count(len(repair.left) - _MOST, 'more place')}"


def heading(gate: Gate) -> str:
    """What the diff is: all that is needed, or what of it can be written by a machine."""
    whole = not (gate.repair.left or gate.repair.blockers)
    return "what makes it right, as one commit" if whole else "what can be written of it, as one commit"


def diff(gate: Gate) -> list[str]:
    """The lines of the diff that makes the change right."""
    return [visible(line) for line in gate.repair.diff.splitlines()]


def lines(report: Report, gate: Gate) -> Iterator[str]:
    """Turn a verdict into the lines that stand over the findings."""
    yield f"gate: {verdict(gate)}"
    yield from (f"  {line}" for line in reasons(report, gate))
    yield from (f"  {line}" for line in along(gate))
    if gate.repair.diff:
        yield f"  {heading(gate)}:"
        yield from (f"    {line}" for line in diff(gate))
    if gate.mended:
        yield "  mended:"
        yield from (f"    {line}" for line in mended(gate))


def _where(finding: Finding) -> str:
    return visible(place(finding.path, finding.line))


def _moved(one: Moved) -> str:
    return _change(Change(one.distribution, one.before, one.after))


def _change(change: Change) -> str:
    name, before, after = visible(change.distribution), visible(change.before), visible(change.after)
    if not after:
        return f"{name} {before} is removed"
    return f"{name} {before} -> {after}" if before else f"{name} {after} is added"
