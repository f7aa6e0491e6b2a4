"""The catalog as `resolvelib` wants to see it. Imports `resolvelib`, so only `resolve` imports this."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce
from math import inf
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from packaging.specifiers import SpecifierSet
from packaging.version import Version
from resolvelib import AbstractProvider

from flaskcompat.catalog import Catalog
from flaskcompat.catalog.choose import Row, choose, has_upper_end, installable, is_exact
from flaskcompat.catalog.demands import Demand, applies, demands, full_python, marker_environment, parse
from flaskcompat.catalog.release import Release
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
        self._order = {name: place for place, name in reversed(list(enumerate(order)))}
        self._environment = marker_environment(world.python)
        self._conflicts: Counter[str] = Counter()
        self._settled: Mapping[Key, Candidate] = {}
        self._rows: dict[str, list[Row]] = {}
        # Backtracking asks the same questions thousands of times. Specifiers and releases are told apart by
        # their identity, as comparing them takes longer than the answer; `_alive` keeps what was asked about.
        self._chosen: dict[tuple[Key, frozenset[int]], list[Candidate]] = {}
        self._asked: dict[tuple[str, int], list[Demand] | None] = {}
        self._fits: dict[tuple[int, int], bool] = {}
        self._alive: list[object] = []

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
        asked = [each.requirement.specifier for each in information[identifier]]
        return (
            not any(map(is_exact, asked)),
            self._order.get(identifier[0], inf),
            not any(map(has_upper_end, asked)),
            not any(asked),
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
        asked = [each.specifier for each in requirements[identifier]]
        if extra:
            asked += [each.specifier for each in requirements.get((name, ""), iter(()))]
        ruled_out = {each.version for each in incompatibilities[identifier]}
        found = self._choose(identifier, asked)
        if ruled_out:
            found = [each for each in found if each.version not in ruled_out]
        return Turns(lambda: self._in_turn(found))

    def _in_turn(self, found: Sequence[Candidate]) -> Iterator[Candidate]:
        """Candidates that leave alone what was settled of the user's own names, then the others.

        pip takes the newest release and settles the other name again; uv, as here, keeps what it has and
        takes an older release. Both end with a solution.
        """
        disturbing = []
        for each in found:
            asked = self._demands_of(each)
            if asked is not None and all(map(self._is_kept, asked)):
                yield each
            elif asked is not None:
                disturbing.append(each)
        yield from disturbing

    def _is_kept(self, demand: Demand) -> bool:
        settled = self._settled.get((demand.name, "")) if demand.name in self._order else None
        return self._world.leaves(demand) if settled is None else self.is_satisfied_by(demand, settled)

    def is_satisfied_by(self, requirement: Demand, candidate: Candidate) -> bool:
        key = (id(requirement.specifier), id(candidate.version))
        fits = self._fits.get(key)
        if fits is None:
            fits = requirement.specifier.contains(candidate.version, prereleases=True)
            self._fits[key] = fits
            self._alive += (requirement.specifier, candidate.version)
        return fits

    def get_dependencies(self, candidate: Candidate) -> list[Demand]:
        return [each for each in self._demands_of(candidate) or () if self._world.knows(each.name)]

    def unknown(self, candidate: Candidate) -> set[str]:
        """Names that the candidate asks for and that the catalog does not know."""
        return {each.name for each in self._demands_of(candidate) or () if not self._world.knows(each.name)}

    def overridden(self, demand: Demand) -> Demand:
        """The demand, with an override in place of its specifier where there is one."""
        return demand._replace(specifier=self._world.overrides.get(demand.name, demand.specifier))

    def _choose(self, identifier: Key, asked: Sequence[SpecifierSet]) -> list[Candidate]:
        """What all the specifiers leave to choose from, as `choose` says."""
        key = (identifier, frozenset(map(id, asked)))
        found = self._chosen.get(key)
        if found is None:
            name = identifier[0]
            wanted = reduce(SpecifierSet.__and__, asked, self._world.limits.get(name, SpecifierSet()))
            found = [Candidate(*identifier, *row) for row in choose(self._rows_of(name), wanted)]
            self._chosen[key] = found
            self._alive += asked
        return found

    def _rows_of(self, name: str) -> list[Row]:
        rows = self._rows.get(name)
        if rows is None:
            world = self._world
            rows = installable(world.catalog.releases(name), full_python(world.python), world.newest)
            self._rows[name] = rows
        return rows

    def _demands_of(self, candidate: Candidate) -> list[Demand] | None:
        """What the candidate asks for here, or nothing when its metadata is invalid: pip passes such over."""
        key = (candidate.extra, id(candidate.release))
        if key not in self._asked:
            self._asked[key] = self._read_demands(candidate)
            self._alive.append(candidate.release)
        return self._asked[key]

    def _read_demands(self, candidate: Candidate) -> list[Demand] | None:
        found: list[Demand] = []
        if candidate.extra:
            found.append(Demand(candidate.name, "", SpecifierSet(f"=={candidate.version}")))
        for entry in candidate.release.requires:
            requirement = parse(entry)
            if requirement is None:
                return None
            if applies(requirement.marker, self._environment, candidate.extra):
                found += map(self.overridden, demands(requirement))
        return found
