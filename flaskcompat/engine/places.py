"""What a rule on certain names tells of a place is not told again by the rules that ask for all names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flaskcompat.engine.judge import Verdict
from flaskcompat.model.report import SEVERITIES
from flaskcompat.ruleset.compile import asks_for


def told_in_place(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The verdicts without those of a rule with `lacks` on a name that a verdict of another rule is about.

    A rule of its own knows the exact replacement. It has to weigh as much, and to be about the same line.
    """
    if not any(asks_for(verdict.rule.match, "lacks") for verdict in verdicts):
        return list(verdicts)
    lines: dict[tuple[str, int], list[Verdict]] = {}
    for verdict in verdicts:
        name = _name(verdict)
        if name and not asks_for(verdict.rule.match, "lacks"):
            lines.setdefault((verdict.finding.path, verdict.finding.line), []).append(verdict)
    return [
        verdict
        for verdict in verdicts
        if not asks_for(verdict.rule.match, "lacks")
        or not any(_weighs_as_much(other, verdict) for other in _about_the_same(verdict, lines))
    ]


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
