"""Doubts about releases that nobody has tried together: no rule knows them, and nothing that is declared."""

from __future__ import annotations

from packaging.version import Version

from flaskcompat.catalog.choose import has_upper_end
from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.pairs import Release

_YEARS = 1900
"""A first number from which on it is the year: such versions tell nothing of what changed."""


class Doubts:
    """Tells old releases from what they ask for without limits and cannot have been made for."""

    def __init__(self, fit: Fit) -> None:
        self._fit, self._catalog = fit, fit.stock.catalog
        self._begun: dict[tuple[str, tuple[int, ...]], str] = {}

    def between(self, old: Release, name: str, before: Version, after: Version) -> bool:
        """Whether a release asks for a name that moves to a major series which began after it came out.

        Who says where versions end knows the series that are admitted.
        """
        asked = self._fit.needs(*old).get(name, ())
        if not asked or _series(before) == _series(after) or after < before or after.major >= _YEARS:
            return False
        if any(has_upper_end(wanted.specifier) for _, wanted in asked):
            return False
        release = self._catalog.release(old[0], str(old[1]))
        if release is None or not release.uploaded:
            return False
        return self._beginning(name, after) > release.uploaded[:10]

    def _beginning(self, name: str, version: Version) -> str:
        """The day on which the major series of a version began, empty where nobody knows."""
        key = (name, _series(version))
        if key not in self._begun:
            self._begun[key] = min(
                (
                    each.uploaded[:10]
                    for each in self._catalog.releases(name)
                    if each.uploaded and _series(Version(each.version)) == key[1]
                ),
                default="",
            )
        return self._begun[key]


def _series(version: Version) -> tuple[int, ...]:
    return version.release[:1] if version.major else version.release[:2]
