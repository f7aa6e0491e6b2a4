"""What a fresh install of some requirements gets, told from the catalog alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from packaging.markers import InvalidMarker, Marker
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import InvalidVersion, Version

from flaskcompat.catalog.demands import Demand, applies, marker_environment
from flaskcompat.model.names import normalize

if TYPE_CHECKING:
    from collections.abc import Collection

    from resolvelib.structs import RequirementInformation

    from flaskcompat.catalog import Catalog
    from flaskcompat.catalog.provider import Candidate, World
    from flaskcompat.model.inventory import Requirement

ROUNDS = 2000
"""Steps after which the search is given up; a real stack needs a few dozen."""

SPECIFIER_LIMIT = 2000


class Resolution(NamedTuple):
    """The versions that an install gets, by normalized name.

    `unknown` are distributions that would be there too, but that the catalog does not know: they are left
    out, and so is what they ask for. `conflict` says why there is no solution, empty where there is one.
    """

    pins: Mapping[str, str]
    unknown: tuple[str, ...] = ()
    conflict: str = ""
    gave_up: bool = False
    """Whether the search was given up, so that nothing is known, not even that there is no solution."""


class _Sorted(NamedTuple):
    roots: list[Demand]
    elsewhere: set[str]
    limits: dict[str, SpecifierSet]
    overrides: dict[str, SpecifierSet]


def resolve(
    requirements: Sequence[Requirement],
    *,
    catalog: Catalog,
    python: str,
    exclude_newer: str | None = None,
    constraints: Sequence[Requirement] = (),
) -> Resolution:
    """Turn requirements into the versions that pip would install now, or on the date `exclude_newer`.

    `python` is `X.Y` (its last bugfix release is meant) or `X.Y.Z`, taken as CPython on Linux.
    `exclude_newer` is an ISO date or time; releases of that whole day still count. Constraints and overrides
    may also stand among the requirements, with their role; build requirements are passed over.
    """
    try:
        Version(python)
        asked = _sort(requirements, constraints, marker_environment(python))
    except (InvalidMarker, InvalidSpecifier, InvalidVersion) as error:
        return Resolution({}, conflict=f"a requirement or the Python cannot be read: {error}")
    except RecursionError:
        return Resolution({}, conflict="a requirement cannot be read: its marker is nested too deeply")
    from flaskcompat.catalog.provider import World

    world = World(
        catalog, python, (exclude_newer or "")[:10], frozenset(asked.elsewhere), asked.limits, asked.overrides
    )
    return _solve(world._replace(held=_held(world, asked.roots)), asked.roots)


def _held(world: World, roots: Sequence[Demand]) -> dict[str, Version]:
    """The versions that are pinned of what the catalog does not know: of others, what fits them is taken."""
    unknown = [each for each in roots if not world.knows(each.name)]
    pins = [(each.name, one) for each in unknown for one in each.specifier if one.operator == "=="]
    return {name: Version(one.version) for name, one in pins if not one.version.endswith(".*")}


def _solve(world: World, roots: Sequence[Demand]) -> Resolution:
    from flaskcompat.catalog.straight import Straight

    unknown = world.elsewhere | {each.name for each in roots if not world.knows(each.name)}
    straight = Straight(world, [root.name for root in roots])
    found = straight.run([each for each in roots if world.knows(each.name)])
    if found is None:
        return _search(world, roots, unknown)
    unknown = unknown.union(*(straight.unknown(key, row) for key, row in found.items()))
    pins = {name: row.release.version for (name, _), row in sorted(found.items(), key=lambda one: one[0])}
    return Resolution(pins, tuple(sorted(unknown)))


def _search(world: World, roots: Sequence[Demand], unknown: Collection[str]) -> Resolution:
    """The same where choices have to be taken back."""
    from resolvelib import BaseReporter, ResolutionImpossible, ResolutionTooDeep, Resolver

    from flaskcompat.catalog.provider import Provider

    provider = Provider(world, [root.name for root in roots])
    known = [provider.overridden(each) for each in roots if world.knows(each.name)]
    try:
        result = Resolver(provider, BaseReporter()).resolve(known, max_rounds=ROUNDS)
    except ResolutionImpossible as error:
        if older := _before_the_catalog(error.causes, world):
            return _solve(world._replace(elsewhere=world.elsewhere | older), roots)
        return Resolution({}, tuple(sorted(unknown)), _conflict(error.causes, world))
    except (ResolutionTooDeep, RecursionError):  # the latter where what it found goes round in circles
        message = f"no solution was found in {ROUNDS} steps"
        return Resolution({}, tuple(sorted(unknown)), message, gave_up=True)
    chosen = sorted(result.mapping.values(), key=lambda each: each.name)
    unknown = frozenset(unknown).union(*map(provider.unknown, chosen))
    return Resolution({each.name: each.release.version for each in chosen}, tuple(sorted(unknown)))


def _before_the_catalog(
    causes: Collection[RequirementInformation[Demand, Candidate]], world: World
) -> frozenset[str]:
    """The names of which releases are asked for that are older than all that the catalog keeps of them.

    Of such a distribution nothing is known, least of all that it has no such release.
    """
    found = set()
    for demand in {cause.requirement for cause in causes}:
        wanted = demand.specifier & world.limits.get(demand.name, SpecifierSet())
        known = [Version(each.version) for each in world.catalog.releases(demand.name)]
        older = SpecifierSet(f"<{min(known)}", prereleases=True) if known else SpecifierSet()
        if not any(wanted.filter(known, prereleases=True)) and not (wanted & older).to_range().is_empty:
            found.add(demand.name)
    return frozenset(found)


def _conflict(found: Collection[RequirementInformation[Demand, Candidate]], world: World) -> str:
    from flaskcompat.catalog.explain import Cause, explain

    causes = [
        Cause(each.requirement, each.parent.name, each.parent.release.version)
        if each.parent
        else Cause(each.requirement)
        for each in found
    ]
    for name in {cause.demand.name for cause in causes} & set(world.limits):
        causes.append(Cause(Demand(name, "", world.limits[name]), "a constraint"))
    date = min(filter(None, (world.newest, world.catalog.date)))
    return explain(causes, world.catalog, f"on Python {world.python}, as of {date}")


def _sort(
    requirements: Sequence[Requirement], constraints: Sequence[Requirement], environment: dict[str, str]
) -> _Sorted:
    """Tell apart what is to be installed, what limits it, and what does not come from an index."""
    found = _Sorted([], set(), {}, {})
    entries = [(each, each.role) for each in requirements] + [(each, "constraint") for each in constraints]
    for entry, role in entries:
        if not entry.name or not applies(Marker(entry.marker) if entry.marker else None, environment):
            continue
        name, specifier = normalize(entry.name), _specifier(entry.specifier)
        if role == "constraint":
            found.limits[name] = found.limits.get(name, SpecifierSet()) & specifier
        elif role == "override":
            found.overrides[name] = specifier
        elif role == "requirement" and entry.source:
            found.elsewhere.add(name)
        elif role == "requirement":
            extras = ("", *sorted(normalize(extra) for extra in entry.extras))
            found.roots.extend(Demand(name, extra, specifier) for extra in extras)
    return found


def _specifier(text: str) -> SpecifierSet:
    """The specifiers; a hostile length is refused, since Python does not convert numbers of any length."""
    if len(text) > SPECIFIER_LIMIT:
        raise InvalidSpecifier(f"a specifier of {len(text)} characters")
    return SpecifierSet(text)
