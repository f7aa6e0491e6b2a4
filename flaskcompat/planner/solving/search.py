"""The search for one version of each distribution, so that all that is declared holds and no rule objects.

A depth-first search that goes back to what took part in a conflict. What a project has already is tried first
and all at once: only names that something speaks against are choices.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from packaging.version import Version

from flaskcompat.catalog.shelf import Asked
from flaskcompat.planner.solving.domains import Domains
from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.pairs import Release
from flaskcompat.planner.solving.question import Nogood, Question
from flaskcompat.planner.solving.stock import admits

STEPS = 4000
"""Choices after which a search is given up."""

Blame = frozenset[str]
"""The names that a conflict comes from."""
_NONE: frozenset[str] = frozenset()


class GaveUpError(Exception):
    """The search took too many steps."""


class _State(NamedTuple):
    chosen: dict[str, Version]
    asked: dict[str, tuple[tuple[str, Asked], ...]]
    extras: dict[str, frozenset[str]]
    choices: frozenset[str]


_Then = Callable[[_State], "dict[str, Version] | Blame"]


class Search:
    """One question; `solve` answers it."""

    def __init__(self, question: Question, fit: Fit) -> None:
        self._question, self._fit, self._stock = question, fit, fit.stock
        self._steps = STEPS
        self._nogoods: dict[Release, list[Nogood]] = {}
        for nogood in question.nogoods:
            for release in nogood:
                self._nogoods.setdefault(release, []).append(nogood)
        self._domains = Domains(question, fit)

    def solve(self) -> dict[str, Version] | Blame:
        """The versions of everything that is there then, or the names that have no common solution."""
        question = self._question
        choices = {name for name in question.targets if name in question.current}
        choices |= {name for nogood in question.nogoods for name, _ in nogood if name in question.current}
        for name in question.current:
            rivals = self._domains.rivals(name)
            if rivals is not None:
                choices |= {name, *rivals}
        return self._decide(_State({}, {}, dict(self._fit.extras), frozenset(choices)))

    def _decide(self, state: _State) -> dict[str, Version] | Blame:
        """Choose for the names that are choices, then take all others as they are."""
        open_ = [name for name in state.choices if name not in state.chosen]
        if not open_:
            return self._keep(state)
        name = min(open_, key=self._rank)
        return self._choose(name, state, self._decide)

    def _rank(self, name: str) -> tuple[bool, bool, int, str]:
        """The order of choices: targets, what cannot move, and then from those that nobody asks for down."""
        aimed = name in self._question.targets
        return not aimed, self._domains.movable(name), len(self._domains.askers.get(name, ())), name

    def _keep(self, state: _State) -> dict[str, Version] | Blame:
        """Take what no choice was made for as it is; if that fails, what it failed for becomes a choice."""
        kept = [name for name in self._question.current if name not in state.chosen]
        full = state
        for name in kept:
            full = self._with(full, name, self._question.current[name])
        found = self._open(full)
        if isinstance(found, dict):
            return found
        free = sorted(name for name in found if name in kept and self._domains.movable(name))
        if not free:
            return found
        self._count()
        return self._decide(state._replace(choices=state.choices | {free[0]}))

    def _open(self, state: _State) -> dict[str, Version] | Blame:
        """Choose what the project asks for by ranges, then what is only needed."""
        known = self._stock.catalog
        asked = [each for each in self._question.ranges if each not in state.chosen]
        name = min(asked, key=lambda each: self._ease(each, state), default=None)
        if name is None:
            waiting = [each for each in state.asked if each not in state.chosen and each in known]
            if not waiting:
                return state.chosen
            name = min(waiting, key=lambda each: (self._room(each, state), each))
        return self._choose(name, state, self._open)

    def _ease(self, name: str, state: _State) -> tuple[bool, bool]:
        """The order of what is asked for by ranges: targets, what has to leave its range, the rest."""
        inside = next(iter(self._domains.values(name)), None)
        wanted = state.asked.get(name, ())
        stays = inside is None or all(admits(each, inside) for _, each in wanted)
        return name not in self._question.targets, stays

    def _room(self, name: str, state: _State) -> bool:
        return all(wanted.open for _, wanted in state.asked[name])

    def _choose(self, name: str, state: _State, then: _Then) -> dict[str, Version] | Blame:
        blame: set[str] = {by for by, _ in state.asked.get(name, ())}
        for version in self._ranked(name, state, blame):
            self._count()
            found = then(self._with(state, name, version))
            if isinstance(found, dict) or name not in found:
                return found
            blame |= found
        return frozenset(blame - {name})

    def _count(self) -> None:
        self._steps -= 1
        if self._steps < 0:
            raise GaveUpError

    def _ranked(self, name: str, state: _State, blame: set[str]) -> Iterator[Version]:
        """The versions that go with what is chosen; who refuses the others is blamed."""
        fitting = []
        for version in self._domains.values(name):
            refused = self._refused(name, version, state)
            if refused is None:
                if self._question.movers is not None or name not in self._question.current:
                    yield version
                else:
                    fitting.append(version)
            else:
                blame |= refused
        current = self._question.current.get(name)
        yield from sorted(
            fitting,
            key=lambda version: (
                current is not None and version < current,
                self._cost(name, version, state),
            ),
        )

    def _cost(self, name: str, version: Version, state: _State) -> int:
        """How many versions that could have stayed would have to move."""
        return sum(
            other not in state.chosen
            and other not in state.choices
            and self._domains.at_odds(name, version, other)
            for other in self._domains.touched(name, version)
        )

    def _refused(self, name: str, version: Version, state: _State) -> Blame | None:
        """Who of those chosen does not go with a version; None where all do."""
        release = (name, version)
        if not self._domains.may_be((name, version)):
            return _NONE
        for by, wanted in state.asked.get(name, ()):
            if not admits(wanted, version) and not self._domains.tolerated(release, (by, state.chosen[by])):
                return frozenset({by})
        for required, demands in self._fit.needs(name, version, state.extras.get(name, _NONE)).items():
            against = self._unmet(release, required, demands, state)
            if against is not None:
                return against
        for other in self._fit.near(name):
            found = state.chosen.get(other)
            if found is not None and not self._domains.fits(release, (other, found)):
                return frozenset({other})
        for nogood in self._nogoods.get(release, ()):
            others = nogood - {release}
            if all(state.chosen.get(each) == at for each, at in others):
                return frozenset(each for each, _ in others)
        return None

    def _unmet(
        self, release: Release, required: str, demands: Sequence[tuple[str, Asked]], state: _State
    ) -> Blame | None:
        """Who stands against what a release asks for; None where it can be met."""
        found = state.chosen.get(required)
        if found is not None:
            met = all(admits(wanted, found) for _, wanted in demands)
            return (
                None if met or self._domains.tolerated(release, (required, found)) else frozenset({required})
            )
        if required not in self._stock.catalog and required not in self._question.current:
            return None
        asked = state.asked.get(required, ())
        everything = [*(wanted for _, wanted in asked), *(wanted for _, wanted in demands)]
        if any(
            all(admits(each, version) for each in everything) for version in self._domains.values(required)
        ):
            return None
        if self._question.lenient and required in self._question.current:
            return None
        return frozenset(by for by, _ in asked)

    def _with(self, state: _State, name: str, version: Version) -> _State:
        """The state with one more choice; what no longer goes with it becomes a choice, too."""
        chosen = {**state.chosen, name: version}
        asked, extras = dict(state.asked), state.extras
        for required, demands in self._fit.needs(name, version, extras.get(name, _NONE)).items():
            asked[required] = (*asked.get(required, ()), *((name, wanted) for _, wanted in demands))
            more = frozenset(extra for extra, _ in demands if extra)
            if not more <= extras.get(required, _NONE):
                extras = {**extras, required: extras.get(required, _NONE) | more}
        choices = state.choices
        if version != self._question.current.get(name):
            broken = {
                other
                for other in self._domains.touched(name, version)
                if other not in chosen and self._domains.at_odds(name, version, other)
            }
            choices |= broken
        return _State(chosen, asked, extras, choices)


def solvable(question: Question, fit: Fit) -> bool:
    """Whether a question has an answer; one that is not found in time counts as none."""
    try:
        return isinstance(Search(question, fit).solve(), dict)
    except (GaveUpError, RecursionError):
        return False
