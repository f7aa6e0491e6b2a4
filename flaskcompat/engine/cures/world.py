"""The releases that there are to move to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, TypeVar

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.catalog import Catalog
from flaskcompat.engine.facts import version_of
from flaskcompat.matchers.facts import Facts
from flaskcompat.matchers.requires_python import admits

Found = TypeVar("Found")

_MOST_JOINT_STEPS = 2000
"""Of real projects none with a few dozen findings was seen to need 700."""


class World:
    """Where new versions come from: the catalog, up to a date (ISO, empty for all of it).

    It remembers what came of moves, since several findings ask for the same ones. `joint_steps` are left for
    moves that only work together: where hundreds of pins exclude the Python, each is looked for in vain.
    """

    def __init__(self, catalog: Catalog, newest: str = "") -> None:
        self.catalog = catalog
        self.newest = newest
        self.settled: dict[object, tuple[Facts, str]] = {}
        self.offered: dict[object, list[Version]] = {}
        self.known: dict[object, Any] = {}
        self.joint_steps = _MOST_JOINT_STEPS

    def once(self, key: object, find: Callable[[], Found]) -> Found:
        """What `find` gives, found once for a key."""
        if key not in self.known:
            self.known[key] = find()
        found: Found = self.known[key]
        return found


def newest_in(name: str, specifier: SpecifierSet, python: str, world: World) -> Version | None:
    """The release that a tool would add to a lock."""
    found = (v for v in offered(name, world, (python,)) if specifier.contains(v))
    return next(found, None)


def offered(name: str, world: World, pythons: tuple[str, ...]) -> list[Version]:
    """Final releases that are not yanked, newest first, for these Pythons (empty: unknown)."""
    key = (name, pythons)
    if key not in world.offered:
        world.offered[key] = list(_offered(name, world, pythons))
    return world.offered[key]


def _offered(name: str, world: World, pythons: tuple[str, ...]) -> Iterator[Version]:
    oldest = _oldest_read(name)
    for release in reversed(world.catalog.releases(name)):
        version = version_of(release.version)
        if version is None or version.is_prerelease or release.yanked:
            continue
        if oldest is not None and version < oldest:
            return
        if world.newest and release.uploaded[:10] > world.newest[:10]:
            continue
        if all(not python or _admits(release.requires_python, python) for python in pythons):
            yield version


@lru_cache(maxsize=1024)
def _oldest_read(name: str) -> Version | None:
    """The first release whose needs are known, None where none are: nobody knows what older ones need."""
    from flaskcompat.index.uses import load_uses

    releases = load_uses().releases(name)
    return version_of(releases[0]) if releases else None


_admits = lru_cache(maxsize=4096)(admits)
