"""What a search for versions may use, and its verdict on a set of moves."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.engine.cures.cases import Case, moved, settle
from flaskcompat.engine.cures.change import Moves
from flaskcompat.engine.cures.declared import Declared
from flaskcompat.engine.cures.troubles import Judge, Memo, Trouble
from flaskcompat.engine.cures.world import World, offered
from flaskcompat.matchers.facts import Facts

Versions = dict[str, Version]


class Search:
    """The cases that one trouble shows in (the first leads), and whether moves cure all of them.

    `limits` are the ranges that the project's own files put on names: pins are there to be moved, ranges are
    not. `extras` are those in use, by name. A `lenient` search leaves alone what else stands in the way of an
    install that had no solution before.
    """

    def __init__(
        self,
        judge: Judge,
        world: World,
        cases: Sequence[Case],
        broken: Trouble,
        limits: Mapping[str, SpecifierSet],
        extras: Mapping[str, frozenset[str]],
        lenient: bool = False,
    ) -> None:
        self.lenient = lenient
        self.judge, self.world, self.cases, self.broken, self.limits = judge, world, cases, broken, limits
        self.facts = cases[0].facts
        self.fixed = cases[0].fixed()
        self.declared = Declared(self.facts, extras)
        self._all_declared = [self.declared, *(Declared(case.facts, extras) for case in cases[1:])]
        self._pythons = tuple(dict.fromkeys(case.facts.python for case in cases))
        self._offered: dict[str, list[Version]] = {}
        no_verdicts: Memo = {}
        self._memo = world.once(("glance", id(cases[0])), lambda: no_verdicts)

    def current(self, name: str) -> Version | None:
        """The version that the leading case has of a name."""
        candidate = self.facts.candidates.get(name)
        return candidate.versions[-1] if candidate and candidate.versions else None

    def releases(self, name: str, within: SpecifierSet | None = None) -> list[Version]:
        """Releases to move to, newest first: every Python of the cases and the project admit them."""
        found = self._offered.get(name)
        if found is None:
            limit = self.limits.get(name)
            found = [
                version
                for version in offered(name, self.world, self._pythons)
                if limit is None or version in limit
            ]
            self._offered[name] = found
        return found if within is None else [version for version in found if version in within]

    @cached_property
    def before(self) -> list[set[Trouble]]:
        """The troubles of each case as it is."""
        return [
            self.world.once(("before", id(case)), partial(self.judge.troubles, case.facts))
            for case in self.cases
        ]

    def objections(self, versions: Versions) -> Iterator[frozenset[str]]:
        """The names in each thing that speaks against the versions, by the leading case alone."""
        together = {**self.fixed, **versions}
        for clash in self.declared.clashes(together, versions):
            yield frozenset(clash)
        facts = moved(self._only_fixed, versions)
        # Rules on any name are about what releases declare: seen above, and in full at the end.
        troubles = self.judge.glance(facts, versions.keys(), self._memo)
        for found in self._new(troubles, self.before[0], versions):
            yield found.names

    @cached_property
    def _only_fixed(self) -> Facts:
        kept = {name: one for name, one in self.facts.candidates.items() if name in self.fixed}
        return self.facts._replace(candidates=kept)

    def _new(
        self, troubles: Iterable[Trouble], before: set[Trouble], changed: Mapping[str, object]
    ) -> Iterator[Trouble]:
        for found in troubles:
            if found not in before or found == self.broken or self.judge.spoils([found], changed.keys()):
                yield found

    def may_cure(self, name: str, version: Version) -> bool:
        """Whether the broken rule is silent with this version: a cheap look before all others are asked.

        Where another version of the trouble is only resolved, it may follow, and nothing can be told.
        """
        if any(other != name and other not in self.fixed for other in self.broken.names):
            return True
        return not self.judge.still(self.broken, moved(self.facts, {name: version}))

    def comes_up(self, versions: Versions) -> frozenset[str]:
        """The names in a trouble that shows only when what had no solution is installed with the versions."""
        case = self.cases[0]
        if not case.conflict or self.lenient:
            return frozenset()
        moves = {name: f"=={version}" for name, version in versions.items()}
        after, _ = settle(case, moves, self.world)
        troubles = self.judge.troubles(after)
        return next((each.names for each in self._new(troubles, self.before[0], moves)), frozenset())

    def shows(self, versions: Versions) -> bool:
        """Whether the trouble is still there with the versions, by the leading case alone."""
        return self.judge.still(self.broken, moved(self.facts, versions))

    def works(self, moves: Moves) -> bool:
        """Whether after the moves no case has the trouble or a new one, and what is declared is met."""
        return all(
            self._works_in(case, declared, before, moves)
            for case, declared, before in zip(self.cases, self._all_declared, self.before, strict=True)
        )

    def _works_in(self, case: Case, declared: Declared, before: set[Trouble], moves: Moves) -> bool:
        after, conflict = settle(case, moves, self.world)
        unsolved = bool(case.conflict) and self.lenient
        if (conflict and not unsolved) or self.judge.still(self.broken, after):
            return False
        changed = {
            name: one
            for name, one in after.candidates.items()
            if name in moves or not _has(case.facts, name, one.versions)
        }
        versions = {name: one.versions[0] for name, one in after.candidates.items() if one.versions}
        if any(declared.clashes(versions, changed)):
            return False
        key = ("after", id(case), frozenset(moves.items()))
        found = self.world.once(key, lambda: self.judge.troubles(after, changed.keys()))
        if unsolved:
            # What could not be resolved is there only now: only what the moves themselves bring is new.
            found = {each for each in found if not each.names.isdisjoint(moves)}
        return not any(self._new(found, before, moves if unsolved else changed))


def _has(facts: Facts, name: str, versions: tuple[Version, ...]) -> bool:
    candidate = facts.candidates.get(name)
    return candidate is not None and candidate.versions == versions


def heads(versions: Sequence[Version]) -> list[Version]:
    """The first of each minor series, in the given order: the newest where the newest come first."""
    found: dict[tuple[int, int], Version] = {}
    for version in versions:
        found.setdefault((version.major, version.minor), version)
    return list(found.values())
