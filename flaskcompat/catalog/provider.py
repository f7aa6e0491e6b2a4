"""The catalog as `resolvelib` wants to see it. Imports `resolvelib`, so only `resolve` imports this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version
from resolvelib import AbstractProvider

from flaskcompat.catalog import Catalog
from flaskcompat.catalog.choose import Row
from flaskcompat.catalog.demands import Demand
from flaskcompat.catalog.release import Release
from flaskcompat.catalog.shelf import asked, shelf
from flaskcompat.catalog.turns import Turns

if TYPE_CHECKING:
    from resolvelib.structs import RequirementInformation

OFTEN = 5
"""Conflicts after which a name that was still open in them is settled before others."""

Key = tuple[str, str]
"""A distribution, or one extra of it."""


class Candidate(NamedTuple):
    """One release, or one extra of it."""

    name: str
    extra: str
    version: Version
    release: Release


class World(NamedTuple):
    """What is there to choose from, and what limits the choice.

    `elsewhere` are names that do not come from an index; `limits` are constraints, `overrides` replace what
    anybody asks of a name; `held` are versions that are pinned of what the catalog does not know.
    """

    catalog: Catalog
    python: str
    newest: str
    elsewhere: frozenset[str]
    limits: Mapping[str, SpecifierSet]
    overrides: Mapping[str, SpecifierSet]
    held: Mapping[str, Version] = MappingProxyType({})

    def knows(self, name: str) -> bool:
        """Whether the catalog can tell anything about what would be installed under this name."""
        return name in self.catalog and name not in self.elsewhere

    def leaves(self, demand: Demand) -> bool:
        """Whether a demand leaves alone what is pinned of a name of which the catalog knows nothing."""
        held = self.held.get(demand.name)
        return held is None or demand.specifier.contains(held, prereleases=True)


class Provider(AbstractProvider[Demand, Candidate, Key]):
    """Answers resolvelib's questions from a `World`."""

    def __init__(self, world: World, order: Sequence[str] = ()) -> None:
        """`order` are the names that the user asks for, in the order of the file."""
        self._world = world
        self._shelf = shelf(world.catalog, world.python, world.newest)
        self._order = {name: place for place, name in reversed(list(enumerate(order)))}
        self._conflicts: Counter[str] = Counter()
        self._settled: Mapping[Key, Candidate] = {}

    def identify(self, requirement_or_candidate: Demand | Candidate) -> Key:
        return requirement_or_candidate[0], requirement_or_candidate[1]

    def narrow_requirement_selection(
        self,
        identifiers: Iterable[Key],
        resolutions: Mapping[Key, Candidate],
        candidates: Mapping[Key, Iterator[Candidate]],
        information: Mapping[Key, Iterator[RequirementInformation[Demand, Candidate]]],
        backtrack_causes: Sequence[RequirementInformation[Demand, Candidate]],
    ) -> Iterable[Key]:
        """What takes part in the conflict being solved comes first, then what often did, as with pip."""
        self._settled = resolutions
        causes = {each.requirement.name for each in backtrack_causes}
        causes.update(each.parent.name for each in backtrack_causes if each.parent)
        pinned = {name for name, _ in resolutions}
        self._conflicts.update(causes - pinned)
        open_ones = list(identifiers)
        involved = [each for each in open_ones if each[0] in causes]
        return involved or [each for each in open_ones if self._conflicts[each[0]] >= OFTEN] or open_ones

    def get_preference(
        self,
        identifier: Key,
        resolutions: Mapping[Key, Candidate],
        candidates: Mapping[Key, Iterator[Candidate]],
        information: Mapping[Key, Iterator[RequirementInformation[Demand, Candidate]]],
        backtrack_causes: Sequence[RequirementInformation[Demand, Candidate]],
    ) -> tuple[bool, float, bool, bool, Key]:
        """Settle first what is exact, then what the user asks for, in that order, then what has an upper end.

        Where several solutions are equally good the order decides: what is settled first gets its newest
        release. pip puts what has an upper end before the user's own names, uv does not.
        """
        wanted = [asked(each.requirement.specifier) for each in information[identifier]]
        return (
            not any(each.exact for each in wanted),
            self._order.get(identifier[0], inf),
            not any(each.upper for each in wanted),
            all(each.open for each in wanted),
            identifier,
        )

    def find_matches(
        self,
        identifier: Key,
        requirements: Mapping[Key, Iterator[Demand]],
        incompatibilities: Mapping[Key, Iterator[Candidate]],
    ) -> Sequence[Candidate]:
        """Candidates, best first; what each asks for is looked at only when its turn comes."""
        name, extra = identifier
        wanted = [asked(each.specifier) for each in requirements[identifier]]
        if extra:
            wanted += [asked(each.specifier) for each in requirements.get((name, ""), iter(()))]
        if name in self._world.limits:
            wanted.append(asked(self._world.limits[name]))
        ruled_out = {each.version for each in incompatibilities[identifier]}
        rows = self._shelf.matches(name, list(dict.fromkeys(wanted)))
        return Turns(lambda: self._in_turn(_candidates(identifier, rows, ruled_out)))

    def _in_turn(self, found: Iterable[Candidate]) -> Iterator[Candidate]:
        """Candidates that leave alone what was settled of the user's own names, then the others.

        pip takes the newest release and settles the other name again; uv, as here, keeps what it has and
        takes an older release. Both end with a solution.
        """
        disturbing = []
        for each in found:
            demands = self._demands_of(each)
            if demands is not None and all(map(self._is_kept, demands)):
                yield each
            elif demands is not None:
                disturbing.append(each)
        yield from disturbing

    def _is_kept(self, demand: Demand) -> bool:
        settled = self._settled.get((demand.name, "")) if demand.name in self._order else None
        return self._world.leaves(demand) if settled is None else self.is_satisfied_by(demand, settled)

    def is_satisfied_by(self, requirement: Demand, candidate: Candidate) -> bool:
        return asked(requirement.specifier).admits(candidate)

    def get_dependencies(self, candidate: Candidate) -> list[Demand]:
        return [each for each in self._demands_of(candidate) or () if self._world.knows(each.name)]

    def unknown(self, candidate: Candidate) -> set[str]:
        """Names that the candidate asks for and that the catalog does not know."""
        return {each.name for each in self._demands_of(candidate) or () if not self._world.knows(each.name)}

    def overridden(self, demand: Demand) -> Demand:
        """The demand, with an override in place of its specifier where there is one."""
        return demand._replace(specifier=self._world.overrides.get(demand.name, demand.specifier))

    def _demands_of(self, candidate: Candidate) -> list[Demand] | None:
        """What the candidate asks for here, or nothing when its metadata is invalid: pip passes such over."""
        name, extra, _, release = candidate
        found = self._shelf.demands(name, extra, release)
        if found is None or not self._world.overrides:
            return found
        own = extra and found[0]
        return [each if each is own else self.overridden(each) for each in found]


def _candidates(identifier: Key, rows: Iterable[Row], ruled_out: Container[Version]) -> Iterator[Candidate]:
    return (Candidate(*identifier, *row) for row in rows if row.version not in ruled_out)
