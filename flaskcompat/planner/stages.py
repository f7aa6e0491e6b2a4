"""Moves put in an order: what can go ahead, and what only works together with the target."""

from __future__ import annotations

from collections.abc import Mapping

from flaskcompat.planner.reasons import Reasons
from flaskcompat.planner.trial import Outcome, Trial
from flaskcompat.planner.way import Move, Stage


class Stages:
    """The order of some moves of one owner (names to specifiers)."""

    def __init__(self, moves: Mapping[str, str], trial: Trial, reasons: Reasons) -> None:
        self._moves, self._trial, self._reasons = dict(moves), trial, reasons

    def ordered(self, targets: frozenset[str]) -> tuple[Stage, ...]:
        """The fewest stages, so that each environment works after each."""
        ahead = self._ahead(targets)
        if not ahead or not self._moves.keys() - ahead:
            return (self._stage(frozenset(), frozenset(self._moves)),)
        return (self._stage(frozenset(), ahead), self._stage(ahead, frozenset(self._moves)))

    def _ahead(self, targets: frozenset[str]) -> frozenset[str]:
        """All that can move while the targets stay."""
        before = self._trial.after({})
        ahead = frozenset(self._moves) - targets
        while ahead:
            after = self._trial.after({name: self._moves[name] for name in self._moves if name in ahead})
            bad = frozenset(
                name for one, other in zip(before, after, strict=True) for name in _new(one, other)
            )
            if not bad:
                return ahead
            ahead = ahead - bad if ahead & bad else frozenset()
        return ahead

    def _stage(self, before: frozenset[str], after: frozenset[str]) -> Stage:
        here = self._trial.after({name: self._moves[name] for name in self._moves if name in before})
        there = self._trial.after({name: self._moves[name] for name in self._moves if name in after})
        moves = tuple(self._move(name, here[0], there[0]) for name in sorted(after - before))
        python = there[0].facts.python
        versions = sorted((name, one.text) for name, one in there[0].facts.candidates.items())
        why = self._reasons.of(here) or "; ".join(dict.fromkeys(each.why for each in moves if each.why))
        return Stage(moves, why, tuple(versions), python)

    def _move(self, name: str, here: Outcome, there: Outcome) -> Move:
        rest = {each: spec for each, spec in self._moves.items() if each != name}
        why = self._reasons.of(self._trial.after(rest), name)
        old, new = here.facts.candidates.get(name), there.facts.candidates.get(name)
        return Move(name, old.text if old else "", new.text if new else "", self._moves[name], why)


def _new(before: Outcome, after: Outcome) -> frozenset[str]:
    """The names in what does not work after, and did before."""
    if after.conflict and not before.conflict:
        return frozenset(after.facts.candidates)
    return frozenset(name for each in after.troubles - before.troubles for name in each.names)
