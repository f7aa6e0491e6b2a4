"""Moves put in an order: what can go ahead, and what only works together with the target."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from packaging.version import Version

from flaskcompat.planner.solving.doubts import Doubts
from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.reasons import Reasons
from flaskcompat.planner.solving.stock import Stock
from flaskcompat.planner.solving.trial import Moves, Outcome, Trial
from flaskcompat.planner.solving.wheels import lost
from flaskcompat.planner.together import together
from flaskcompat.planner.way import Move, Stage


class Side(NamedTuple):
    """The environments at one end of a way, and what goes together there."""

    trial: Trial
    fit: Fit


class Stages:
    """The order of some moves of one owner (names to specifiers).

    `begin` is where its environments are, `end` where they are to be: the same ones, or on other Pythons.
    `before` has the Pythons that what is there was made for.
    """

    def __init__(self, moves: Moves, begin: Side, end: Side, reasons: Reasons, before: Stock) -> None:
        self._moves, self._begin, self._end, self._reasons = dict(moves), begin, end, reasons
        self._targets: frozenset[str] = frozenset()
        self._doubts = Doubts(begin.fit)
        self._versions = end.trial.after(self._moves)[0].versions
        self._due = self._losing(begin.trial.after({}), before)

    def ordered(self, targets: frozenset[str], needs_python: str = "") -> tuple[Stage, ...]:
        """The fewest stages, so that each environment works after each.

        With `needs_python` the Python changes on the way: before the moves, where what is there works on it,
        else after those that can be made ahead.
        """
        everything, self._targets = frozenset(self._moves), targets
        if not needs_python:
            return self._chained(self._parts(self._ahead(targets), self._begin), "", self._begin)
        if not self._spoiled(frozenset(), self._end):
            ahead = self._ahead(targets, self._end)
            ahead = ahead if self._due <= ahead else frozenset()
            return self._chained(self._parts(ahead, self._end), needs_python, self._end)
        both = self._ahead(targets, self._begin, self._end)
        if len(self._parts(both, self._end)) > 1:
            first = self._stage(frozenset(), both, self._begin)
            return (first, self._stage(both, everything, self._end)._replace(needs_python=needs_python))
        return (self._stage(frozenset(), everything, self._end)._replace(needs_python=needs_python),)

    def _losing(self, today: Sequence[Outcome], before: Stock) -> frozenset[str]:
        """The names whose versions of today have no wheels on the Pythons of the end, and move along."""
        after = self._end.fit.stock
        there = [(name, version) for one in today for name, version in one.versions.items()]
        return frozenset(name for name, at in there if name in self._moves and lost(name, at, before, after))

    def _parts(self, ahead: frozenset[str], side: Side) -> list[frozenset[str]]:
        """What is moved after each stage: all at once, unless everything works once some moves are made."""
        everything = frozenset(self._moves)
        if not ahead or ahead == everything:
            return [everything]
        there, last = side.trial.after(self._some(ahead)), self._end.trial.after(self._moves)
        left = frozenset().union(*(one.troubles for one in last))
        if any(one.conflict or not one.troubles <= left for one in there):
            return [everything]
        return [ahead, everything]

    def _chained(self, parts: list[frozenset[str]], needs_python: str, side: Side) -> tuple[Stage, ...]:
        found, before = [], frozenset[str]()
        for part in parts:
            found.append(self._stage(before, part, side))
            before = part
        if needs_python and not found[0].why:
            found[0] = found[0]._replace(why=f"the versions from here on need Python{needs_python}")
        return (found[0]._replace(needs_python=needs_python), *found[1:])

    def _ahead(self, targets: frozenset[str], *sides: Side) -> frozenset[str]:
        """All that can move while the targets stay, so that no environment fails that did not before."""
        ahead = frozenset(name for name, text in self._moves.items() if text) - targets
        for side in sides or (self._begin,):
            ahead = self._free(ahead, side)
        for _ in range(len(ahead)):
            bad = [name for side in sides or (self._begin,) for name in self._spoiled(ahead, side)]
            if not bad:
                return ahead
            ahead = ahead - set(bad) if ahead & set(bad) else frozenset()
        return ahead

    def _free(self, ahead: frozenset[str], side: Side) -> frozenset[str]:
        """Of some moves those that go with what stays; without what does not, others may not go either."""
        staying = side.trial.after({})[0].versions
        while True:
            tied = {name for name in ahead if self._is_tied(name, ahead, staying, side.fit)}
            if not tied:
                return ahead
            ahead -= tied

    def _is_tied(self, name: str, ahead: frozenset[str], staying: Mapping[str, Version], fit: Fit) -> bool:
        release = (name, self._versions[name])
        before = staying.get(name)
        if not fit.alone(*release):
            return True
        if not fit.stock.is_ready(*release) and before and fit.stock.is_ready(name, before):
            return True
        for other, version in staying.items():
            if other not in self._moves or other in ahead:
                continue
            if not fit.both(release, (other, version)):
                return True
            if before and self._doubts.between((other, version), name, before, release[1], minor=True):
                return True
            if other in self._versions and self._doubts.ahead(release, other, version, self._versions[other]):
                return True
        return False

    def _spoiled(self, made: frozenset[str], side: Side) -> frozenset[str]:
        """The names in what fails after some moves and did not at the beginning."""
        before, after = self._begin.trial.after({}), side.trial.after(self._some(made))
        return frozenset(name for one in after for name in _new(before, one))

    def _some(self, names: frozenset[str]) -> dict[str, str]:
        return {name: text for name, text in self._moves.items() if name in names}

    def _stage(self, before: frozenset[str], after: frozenset[str], side: Side) -> Stage:
        here, there = side.trial.after(self._some(before)), side.trial.after(self._some(after))
        moves = tuple(self._move(name, here, there) for name in sorted(after - before))
        mended = self._reasons.of(_mended(here, there))
        why = mended or "; ".join(dict.fromkeys(each.why for each in moves if each.why))
        python = there[0].facts.python
        versions: dict[str, str] = {}
        for outcome in there:
            if outcome.facts.python == python:
                versions = {**{name: one.text for name, one in outcome.facts.candidates.items()}, **versions}
        tied = together(moves, side.fit.both)
        return Stage(moves, why, tuple(sorted(versions.items())), python, together=tied)

    def _move(self, name: str, here: Sequence[Outcome], there: Sequence[Outcome]) -> Move:
        before, after = _version(name, here), _version(name, there)
        why = f"{name} {after} is the target" if name in self._targets else self._why(name, here)
        if name in self._due:
            python = self._end.trial.cases[0].facts.python
            why = f"{name} {before} has no wheel for Python {python}: it would have to be compiled"
        return Move(name, before, after, self._moves[name], why)

    def _why(self, name: str, here: Sequence[Outcome]) -> str:
        """What the version before fails with in the end, or what the environments do without the move."""
        outcomes = self._end.trial.after(self._moves) if self._moves[name] else ()
        for before, outcome in zip(here, outcomes, strict=False):
            version = before.versions.get(name)
            if version is None or name not in outcome.versions:
                continue
            why = self._reasons.against(outcome, name, version, self._end.trial.judge, self._targets)
            if why:
                return why
        rest = {each: text for each, text in self._moves.items() if each != name}
        return self._reasons.of([self._end.trial.first(rest)], name)


def _mended(here: Sequence[Outcome], there: Sequence[Outcome]) -> list[Outcome]:
    """What does not work here, as far as it works there."""
    return [
        one._replace(conflict=one.conflict * (not other.conflict), troubles=one.troubles - other.troubles)
        for one, other in zip(here, there, strict=False)
    ]


def _version(name: str, outcomes: Sequence[Outcome]) -> str:
    """The version of a name where the project decides it, else any; empty where it is not there."""
    found = [one.facts.candidates[name] for one in outcomes if name in one.facts.candidates]
    return max(found, key=lambda one: one.level).text if found else ""


def _new(before: Sequence[Outcome], after: Outcome) -> frozenset[str]:
    """The names in what does not work after, and did in all environments before."""
    if after.conflict and not any(one.conflict for one in before):
        return frozenset(after.facts.candidates)
    known = frozenset().union(*(one.troubles for one in before))
    return frozenset(name for each in after.troubles - known for name in each.names)
