"""What one rule tells of a name in a place is not told again by others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flaskcompat.engine.judge import Verdict
from flaskcompat.model.report import SEVERITIES
from flaskcompat.ruleset.compile import asks_for

GOING, GONE = "deprecated", "removed"
"""The tags of rules on names of which a release warns, and of those on names that it lacks."""


def told_in_place(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts without those of a rule with `lacks` on a name that a verdict of another rule is about.

    A rule of its own knows the exact replacement. It has to weigh as much, and to be about the same line, or
    about the line of the file that got what goes on here in a variable: `context = _request_ctx_stack.top`.
    """
    if not any(asks_for(verdict.rule.match, "lacks") for verdict in verdicts):
        return list(verdicts)
    lines: dict[tuple[str, int], list[Verdict]] = {}
    gone: dict[tuple[str, str], list[Verdict]] = {}
    for verdict in verdicts:
        name = _name(verdict)
        if name and not asks_for(verdict.rule.match, "lacks"):
            lines.setdefault((verdict.finding.path, verdict.finding.line), []).append(verdict)
            if GONE in verdict.rule.tags:
                gone.setdefault((verdict.finding.path, name), []).append(verdict)
    return [
        verdict
        for verdict in verdicts
        if not asks_for(verdict.rule.match, "lacks")
        or not any(
            _weighs_as_much(other, verdict)
            for other in (*_about_the_same(verdict, lines), *_kept(verdict, gone))
        )
    ]


def told_as_gone(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts without warnings of a name that is going where another environment lacks it already.

    Rules say by their tags which of both they tell. What cures one cures the other, which has to weigh
    as much, and to be about the same line.
    """
    going = [verdict for verdict in verdicts if GOING in verdict.rule.tags and verdict.finding.line]
    if not going:
        return list(verdicts)
    lines: dict[tuple[str, int], list[Verdict]] = {}
    for verdict in verdicts:
        if GONE in verdict.rule.tags and GOING not in verdict.rule.tags and _name(verdict):
            lines.setdefault((verdict.finding.path, verdict.finding.line), []).append(verdict)
    told = {
        id(verdict)
        for verdict in going
        if _name(verdict)
        and any(_weighs_as_much(o, verdict) and _gone(o) for o in _about_the_same(verdict, lines))
    }
    return [verdict for verdict in verdicts if id(verdict) not in told]


def _kept(verdict: Verdict, gone: dict[tuple[str, str], list[Verdict]]) -> Iterator[Verdict]:
    """What is said in the file of the name that an attribute of an attribute of it comes from."""
    parts = _name(verdict).split(".")
    for end in range(2, len(parts) - 1):
        yield from gone.get((verdict.finding.path, ".".join(parts[:end])), ())


def _gone(verdict: Verdict) -> bool:
    """Whether a name went: what a rule with `lacks` finds may not have come yet."""
    if not asks_for(verdict.rule.match, "lacks"):
        return True
    return dict(verdict.match.told()).get("has", "").startswith("<")


def _about_the_same(verdict: Verdict, lines: dict[tuple[str, int], list[Verdict]]) -> Iterator[Verdict]:
    path, name = verdict.finding.path, _name(verdict)
    for other in lines.get((path, verdict.finding.line), ()):
        if f"{name}.".startswith(f"{_name(other)}.") or f"{_name(other)}.".startswith(f"{name}."):
            yield other


def _name(verdict: Verdict) -> str:
    """The name that a finding is about, without its parameter."""
    usage = dict(verdict.match.values).get("usage", "")
    return usage.partition("(")[0].rstrip("=")


def _weighs_as_much(other: Verdict, verdict: Verdict) -> bool:
    return SEVERITIES.index(other.finding.severity) <= SEVERITIES.index(verdict.finding.severity)
