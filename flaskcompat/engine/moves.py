"""The search for versions that cure a finding: each is checked against every rule before it is offered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.engine.cures.change import Moves
from flaskcompat.engine.cures.joint import together
from flaskcompat.engine.cures.search import Search, heads
from flaskcompat.matchers.requires_python import admits

_TRIED = 8


def cures(
    search: Search, name: str, within: SpecifierSet | None, far: bool = False, alone: bool = False
) -> list[Moves]:
    """Moves of one name (into `within`) that cure the trouble, each of which would do.

    An upgrade is the newest release that works with everything else as it is, and beside it the newest of
    the nearest minor series. Where there is none, the nearest older release; then the upgrade
    for which the fewest others have to move too, unless it has to cure `alone`; then the same downwards. With
    `far`, older releases count that lie further back than anything asks for.
    """
    if name in search.facts.candidates and name not in search.fixed and within is not None:
        limit = {name: str(within)}
        if search.works(limit):
            return [limit]
    newer, older = _sides(search, name, within, far)
    newest = _first_alone(search, name, newer)
    if newest is not None:
        nearest = _nearest(search, name, newer) if name in search.facts.candidates else None
        return _distinct([newest, nearest])
    nearest = _first_alone(search, name, older)
    if nearest is not None:
        return [_as_range(search, name, nearest)]
    for side in () if alone else (newer, older):
        found = _first_joint(search, name, side)
        if found is not None:
            return [found]
    return []


def _sides(
    search: Search, name: str, within: SpecifierSet | None, far: bool
) -> tuple[list[Version], list[Version]]:
    """Newer and older releases, the newest of each first: without a version now, all are newer."""
    current = search.current(name)
    releases = search.releases(name, within)
    if current is None:
        return releases, []
    older = [version for version in releases if version < current]
    if within is None and not far and not _refused(search, name, current):
        older = [version for version in older if version.major == current.major]
    return [version for version in releases if version > current], older


def _refused(search: Search, name: str, current: Version) -> bool:
    """Whether the current version is one that another distribution or the Python excludes.

    Only then, or where it lacks what another release needs, is a release of an earlier major series a cure:
    old releases often declare no limits at all, so that nothing speaks against them and nobody has tried.
    """
    if search.judge.misses(search.broken, name):
        return True
    metadata = search.facts.metadata(name, str(current))
    python = search.facts.python
    if metadata is not None and python and not admits(metadata.requires_python, python):
        return True
    versions = {**search.fixed, name: current}
    return any(clash.required == name for clash in search.declared.clashes(versions, {name: current}))


def _as_range(search: Search, name: str, moves: Moves) -> Moves:
    """For a name that no pin decides, the minor series of the version and those before it, if that works."""
    if name in search.fixed:
        return moves
    version = Version(moves[name].removeprefix("=="))
    limit = {name: f"<{version.major}.{version.minor + 1}"}
    return limit if search.works(limit) else moves


def _alone(search: Search, name: str, versions: Iterable[Version]) -> Iterator[Moves]:
    for version in versions:
        if search.may_cure(name, version) and next(search.objections({name: version}), None) is None:
            yield {name: f"=={version}"}


def _first_alone(search: Search, name: str, versions: Iterable[Version]) -> Moves | None:
    if not search.fixed.keys() >= search.broken.names - {name}:
        # What is only resolved follows, so nothing but an install tells: one release a series is enough.
        versions = heads(list(versions))
    tried = islice(_alone(search, name, versions), _TRIED)
    return next((moves for moves in tried if search.works(moves)), None)


def _nearest(search: Search, name: str, newer: list[Version]) -> Moves | None:
    """The newest release of the nearest minor series that works alone."""
    return _first_alone(search, name, reversed(heads(newer)))


def _first_joint(search: Search, name: str, versions: list[Version]) -> Moves | None:
    curing = [version for version in versions if _may_cure_jointly(search, name, version)]
    for found in together(search, name, curing):
        moves = {each: f"=={version}" for each, version in found.items()}
        if len(moves) > 1 and search.works(moves):
            return moves
    return None


def _may_cure_jointly(search: Search, name: str, version: Version) -> bool:
    """A trouble of one distribution is not cured by moving others along with a version that has it too."""
    return len(search.broken.names) > 1 or search.may_cure(name, version)


def _distinct(found: Iterable[Moves | None]) -> list[Moves]:
    return [moves for moves in {str(each): each for each in found}.values() if moves]
