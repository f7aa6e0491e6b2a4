"""The releases that there are to choose from, and what each of them asks for, on all Pythons at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from packaging.version import Version

from flaskcompat.catalog import Catalog
from flaskcompat.catalog.choose import Row
from flaskcompat.catalog.shelf import Asked, asked, shelf
from flaskcompat.engine.facts import version_of

Needs = Mapping[str, tuple[tuple[str, Asked], ...]]
"""For each name that a release asks for, the extra (empty for none) and the versions that it asks for."""


class Stock:
    """The catalog for some Pythons (`X.Y`) up to a day (ISO, empty for all of it).

    `oldest` are by name the lowest releases worth a move: nobody knows what older ones need.
    """

    def __init__(self, catalog: Catalog, pythons: tuple[str, ...], newest: str = "") -> None:
        self.catalog, self.pythons, self.newest = catalog, pythons, newest[:10]
        self._shelves = [shelf(catalog, python, self.newest) for python in pythons]
        self._runs: dict[str, frozenset[Version]] = {}
        self._offered: dict[str, tuple[Version, ...]] = {}
        self._needs: dict[tuple[str, Version, frozenset[str]], Needs] = {}
        self._compiled: dict[str, frozenset[Version]] = {}

    def offered(self, name: str) -> tuple[Version, ...]:
        """Releases to move to, newest first: final ones that run on every Python, and are not yanked."""
        found = self._offered.get(name)
        if found is None:
            found = self._offered[name] = tuple(self._final(name))
        return found

    def _final(self, name: str) -> Iterator[Version]:
        rows = [row for row in _on_all([one.rows(name) for one in self._shelves]) if not row.release.yanked]
        final = [row.version for row in rows if not row.version.is_prerelease]
        oldest = _oldest_read(name)
        yield from (
            version for version in final or [row.version for row in rows] if not oldest or version >= oldest
        )

    def runs(self, name: str, version: Version) -> bool:
        """Whether a release runs on every Python; what the catalog does not know does."""
        known = self._runs.get(name)
        if known is None:
            # What is there is there, whatever the day.
            rows = _on_all([shelf(self.catalog, python, "").rows(name) for python in self.pythons])
            known = self._runs[name] = frozenset(row.version for row in rows)
        return version in known or self.catalog.release(name, str(version)) is None

    def is_ready(self, name: str, version: Version) -> bool:
        """Whether a release installs on every Python without being compiled, as far as is known."""
        compiled = self._compiled.get(name)
        if compiled is None:
            compiled = self._compiled[name] = frozenset(self._not_ready(name))
        return version not in compiled

    def _not_ready(self, name: str) -> Iterator[Version]:
        for release in self.catalog.releases(name) if name in self.catalog else ():
            if release.wheels is not None and not all(map(release.is_ready, self.pythons)):
                yield Version(release.version)

    def needs(self, name: str, version: Version, extras: frozenset[str] = frozenset()) -> Needs:
        """What a release, with some of its extras, asks for on any of the Pythons."""
        key = (name, version, extras)
        found = self._needs.get(key)
        if found is None:
            found = self._needs[key] = self._read(name, version, extras)
        return found

    def _read(self, name: str, version: Version, extras: frozenset[str]) -> Needs:
        release = self.catalog.release(name, str(version)) if name in self.catalog else None
        found: dict[str, dict[tuple[str, Asked], None]] = {}
        if release is None:
            return {}
        for one in self._shelves:
            for extra in ("", *sorted(extras)):
                for demand in one.demands(name, extra, release) or ():
                    if demand.name != name or demand.extra:
                        wanted = found.setdefault(demand.name, {})
                        wanted[demand.extra, asked(demand.specifier)] = None
        return {required: tuple(wanted) for required, wanted in found.items()}


def _on_all(found: Sequence[list[Row]]) -> list[Row]:
    """The rows of the first Python that the others have, too."""
    first, *others = found
    if not others:
        return first
    there = [{row.version for row in rows} for rows in others]
    return [row for row in first if all(row.version in versions for versions in there)]


@lru_cache(maxsize=1 << 18)
def admits(wanted: Asked, version: Version) -> bool:
    """Whether what is asked for admits a version."""
    return wanted.open or wanted.specifier.contains(version, prereleases=True)


@lru_cache(maxsize=1024)
def _oldest_read(name: str) -> Version | None:
    from flaskcompat.index.uses import load_uses

    releases = load_uses().releases(name)
    return version_of(releases[0]) if releases else None
