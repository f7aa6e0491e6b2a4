"""The fewest versions to change, and to which, so that targets hold and everything works together."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from packaging.version import Version

from flaskcompat.planner.solving.domains import Domains
from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.question import Nogood, Question
from flaskcompat.planner.solving.search import GaveUpError, Search
from flaskcompat.planner.solving.trial import Outcome, Trial

_ROUNDS = 40
"""Times that what only a whole environment tells may send the search back."""


class Found(NamedTuple):
    """Moves (names to specifiers as they are written) with what comes of them."""

    moves: dict[str, str]
    outcomes: tuple[Outcome, ...]


class Fewest:
    """Answers one question, with what was learned from whole environments on the way."""

    def __init__(self, question: Question, fit: Fit, trial: Trial) -> None:
        self._question, self._fit, self._trial = question, fit, trial
        self._nogoods: set[Nogood] = set()
        self._held: dict[str, Version] = {}
        self.stuck: frozenset[str] = frozenset()
        """The names that have no common solution, where there is none."""

    def find(self) -> Found | None:
        """The moves; None where there are none that work."""
        for _ in range(_ROUNDS):
            versions = self._search(None)
            if versions is None:
                return None
            movers = self._least(frozenset(self._changed(versions)), self._falls(versions))
            versions = self._search(movers) or versions
            versions = self._wary(versions, movers)
            found = self._tried(versions)
            if found is not None:
                return found
        return None

    def _wary(self, versions: dict[str, Version], movers: frozenset[str]) -> dict[str, Version]:
        """The versions, or others of the same moves that are in less doubt beside what stays."""
        domains = Domains(self._question._replace(movers=movers), self._fit)
        wary: frozenset[str] = frozenset()
        for name in sorted(movers - self._question.targets.keys()):
            if name in versions and domains.doubted(name, versions[name]):
                found = self._search(movers, wary | {name})
                if found is not None and len(self._changed(found)) <= len(self._changed(versions)):
                    versions, wary = found, wary | {name}
        return versions

    def _search(
        self, movers: frozenset[str] | None, wary: frozenset[str] = frozenset()
    ) -> dict[str, Version] | None:
        question = self._question._replace(movers=movers, nogoods=frozenset(self._nogoods), wary=wary)
        try:
            found = Search(question, self._fit).solve()
        except (GaveUpError, RecursionError):
            return None
        if isinstance(found, dict):
            return found
        if movers is None:
            self.stuck = found
        return None

    def _changed(self, versions: Mapping[str, Version]) -> list[str]:
        """The names whose version the project would have to decide otherwise."""
        question = self._question
        moved = [name for name, current in question.current.items() if versions[name] != current]
        moved += [name for name, asked in question.ranges.items() if not asked.contains(versions[name], True)]
        return moved

    def _falls(self, versions: Mapping[str, Version]) -> int:
        """How many versions go back that no target asks to."""
        current = self._question.current.items()
        return sum(versions[name] < at for name, at in current if name not in self._question.targets)

    def _least(self, movers: frozenset[str], falls: int) -> frozenset[str]:
        """Of the movers those without which there is no solution, or only with more that go back."""
        for name in sorted(movers - self._question.targets.keys()):
            if name not in movers:
                continue
            fewer = self._search(movers - {name})
            if fewer is not None and self._falls(fewer) <= falls:
                movers, falls = frozenset(self._changed(fewer)), self._falls(fewer)
        return movers

    def _tried(self, versions: Mapping[str, Version]) -> Found | None:
        """The versions as moves, if they work in each environment; what does not is learned."""
        held: dict[str, Version] = {}
        while True:
            moves = self._written(versions, held)
            outcomes = self._trial.after(moves)
            if all(self._good(index, each) for index, each in enumerate(outcomes)):
                return Found(moves, outcomes)
            more = self._to_hold(versions, outcomes, held)
            if not more:
                self._learn(versions, outcomes)
                return None
            held.update(more)

    def _good(self, index: int, outcome: Outcome) -> bool:
        if not self._question.lenient:
            return outcome.works
        before = self._trial.after({})[index]
        then = before.versions
        moved = {name for name, version in outcome.versions.items() if then.get(name) != version}
        # What failed before with other versions is not left alone: it was moved to something that fails, too.
        left = {each for each in before.troubles if moved.isdisjoint(each.names)}
        return (not outcome.conflict or bool(before.conflict)) and outcome.troubles <= left

    def _to_hold(
        self, versions: Mapping[str, Version], outcomes: tuple[Outcome, ...], held: Mapping[str, Version]
    ) -> dict[str, Version]:
        """What follows by itself to another version than the search found, where that does not work."""
        found = {}
        for outcome in outcomes:
            if outcome.works:
                continue
            there = outcome.versions
            named = {name for each in outcome.troubles for name in each.names}
            for name in versions.keys() if outcome.conflict else named & versions.keys():
                if (
                    name not in held
                    and name not in self._question.current
                    and there.get(name) != versions[name]
                ):
                    found[name] = versions[name]
        return found

    def _learn(self, versions: Mapping[str, Version], outcomes: tuple[Outcome, ...]) -> None:
        for outcome in outcomes:
            for each in outcome.troubles:
                self._nogoods.add(frozenset((n, versions[n]) for n in each.names if n in versions))
            if outcome.conflict:
                self._nogoods.add(frozenset((n, versions[n]) for n in self._changed(versions)))

    def _written(self, versions: Mapping[str, Version], held: Mapping[str, Version]) -> dict[str, str]:
        moves = {name: f"=={versions[name]}" for name in self._changed(versions)}
        for name in self._question.ranges.keys() & moves.keys():
            aimed = name in self._question.targets
            moves[name] = (
                f">={versions[name]},<{versions[name].major + 1}" if aimed else _range(versions[name])
            )
        moves.update(dict.fromkeys(self._question.gone, ""))
        return {**moves, **{name: f"=={version}" for name, version in held.items()}}


def _range(version: Version) -> str:
    """The range in which a version lies: from its minor series on, up to the next major one."""
    return f">={version.major}.{version.minor},<{version.major + 1}"
