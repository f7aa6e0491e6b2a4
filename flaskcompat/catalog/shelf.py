"""What the catalog offers on one Python and day: worked out once, however often a run resolves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, reduce
from typing import Protocol

from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.catalog import Catalog
from flaskcompat.catalog.choose import Row, choose, has_upper_end, installable, is_exact
from flaskcompat.catalog.demands import Demand, applies, demands, full_python, marker_environment, parse
from flaskcompat.catalog.release import Release
from flaskcompat.model.names import normalize

_VERSION = r"[0-9]{1,9}(?:\.[0-9]{1,9})*"
_CLAUSE = rf"(?:[<>]=?[ ]*{_VERSION}|[=!]=[ ]*{_VERSION}(?:\.\*)?|~=[ ]*[0-9]{{1,9}}(?:\.[0-9]{{1,9}})+)"
_EXTRA = r"([\"'])([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\1"
_OF_EXTRA = re.compile(
    rf"[A-Za-z0-9]+(?:[._-]+[A-Za-z0-9]+)*(?:\[[a-z0-9]+(?:,[a-z0-9]+)*\])?[ ]*"
    rf"(?:{_CLAUSE}(?:[ ]*,[ ]*{_CLAUSE})*)?[ ]*;[ ]*extra[ ]*==[ ]*{_EXTRA}"
)
"""An entry that can certainly be read and that an extra alone asks for: most entries are like this."""


class Released(Protocol):
    """A release beside its parsed version, whatever else is told with it."""

    @property
    def version(self) -> Version: ...

    @property
    def release(self) -> Release: ...


class Asked:
    """What one specifier asks for, and which rows were found to satisfy it."""

    __slots__ = ("exact", "fits", "open", "prereleases", "specifier", "upper")

    def __init__(self, specifier: SpecifierSet) -> None:
        self.specifier = specifier
        self.open = not specifier
        self.exact, self.upper = is_exact(specifier), has_upper_end(specifier)
        self.prereleases = any(
            each.prereleases for each in specifier if each.operator not in ("<", "!=")
        )  # as in `choose`
        self.fits: dict[str, bool] = {}

    def admits(self, one: Released) -> bool:
        """Whether the version of a release satisfies the specifier."""
        text = one.release.version
        found = self.fits.get(text)
        if found is None:
            found = self.fits[text] = self.open or self.specifier.contains(one.version, prereleases=True)
        return found


_MOST_KNOWN = 20_000
_known: dict[int, tuple[SpecifierSet, Asked]] = {}
_spelled: dict[str, Asked] = {}


def asked(specifier: SpecifierSet) -> Asked:
    """What a specifier asks for; the same object for the same text."""
    known = _known.get(id(specifier))
    if known is not None and known[0] is specifier:
        return known[1]
    if len(_known) > _MOST_KNOWN:
        _known.clear()
        _spelled.clear()
    text = str(specifier)
    found = _spelled.get(text)
    if found is None:
        found = _spelled[text] = Asked(specifier)
    _known[id(specifier)] = (specifier, found)
    return found


class _Lazily:
    """Rows that are looked for when they are asked for, and only once."""

    __slots__ = ("_found", "_rest")

    def __init__(self, rows: Iterator[Row]) -> None:
        self._found: list[Row] = []
        self._rest = rows

    def __iter__(self) -> Iterator[Row]:
        yield from self._found
        place = len(self._found)
        while True:
            if place == len(self._found):
                row = next(self._rest, None)
                if row is None:
                    return
                self._found.append(row)
            yield self._found[place]
            place += 1


class Shelf:
    """The releases that run on a Python and were there on a day, and what each of them asks for."""

    def __init__(self, catalog: Catalog, python: str, newest: str) -> None:
        self._catalog, self._newest = catalog, newest
        self._python = full_python(python)
        self._environment = marker_environment(python)
        self._rows: dict[str, list[Row]] = {}
        self._demands: dict[tuple[str, str, str], list[Demand] | None] = {}
        self._matching: dict[tuple[str, tuple[Asked, ...]], _Lazily] = {}

    def rows(self, name: str) -> list[Row]:
        """The releases of a distribution, newest first."""
        rows = self._rows.get(name)
        if rows is None:
            rows = self._rows[name] = installable(self._catalog.releases(name), self._python, self._newest)
        return rows

    def matches(self, name: str, wanted: Sequence[Asked]) -> Iterable[Row]:
        """What `choose` gives for all specifiers together, each row looked at only when its turn comes.

        Groups of one project ask for much the same, so what was found is kept.
        """
        key = (name, tuple(wanted))
        found = self._matching.get(key)
        if found is None:
            if len(self._matching) > _MOST_KNOWN:
                self._matching.clear()
            found = self._matching[key] = _Lazily(self._matches(name, wanted))
        return found

    def _matches(self, name: str, wanted: Sequence[Asked]) -> Iterator[Row]:
        prereleases = any(each.prereleases for each in wanted)
        found = False
        for row in self.rows(name):
            if row.release.yanked or (row.version.is_prerelease and not prereleases):
                continue
            if all(each.admits(row) for each in wanted):
                found = True
                yield row
        if not found:
            everything = reduce(SpecifierSet.__and__, [each.specifier for each in wanted], SpecifierSet())
            yield from choose(self.rows(name), everything)

    def demands(self, name: str, extra: str, release: Release) -> list[Demand] | None:
        """What a release, or one extra of it, asks for; nothing when its metadata is invalid."""
        key = (name, extra, release.version)
        if key not in self._demands:
            self._demands[key] = self._read(name, extra, release)
        return self._demands[key]

    def _read(self, name: str, extra: str, release: Release) -> list[Demand] | None:
        found: list[Demand] = []
        if extra:
            found.append(Demand(name, "", SpecifierSet(f"=={release.version}")))
        for entry in release.requires:
            plain = _OF_EXTRA.fullmatch(entry)
            if plain and normalize(plain[2]) != extra:
                continue
            requirement = parse(entry)
            if requirement is None:
                return None
            if applies(requirement.marker, self._environment, extra):
                found += demands(requirement)
        return found


@lru_cache(maxsize=64)
def shelf(catalog: Catalog, python: str, newest: str) -> Shelf:
    """The shelf of a catalog for a Python (`X.Y` or `X.Y.Z`) and an ISO date; the same object each time."""
    return Shelf(catalog, python, newest)
