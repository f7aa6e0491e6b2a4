"""Doubts about releases that nobody has tried together: no rule knows them, and nothing that is declared."""

from __future__ import annotations

from packaging.version import Version

from flaskcompat.catalog.choose import has_upper_end
from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.pairs import Release

_FLOORS = (">", ">=", "~=", "==")
_YEARS = 1900
"""A first number from which on it is the year: such versions tell nothing of what changed."""


class Doubts:
    """Tells old releases from what they ask for without limits and cannot have been made for."""

    def __init__(self, fit: Fit) -> None:
        self._fit, self._catalog = fit, fit.stock.catalog
        self._begun: dict[tuple[str, tuple[int, ...]], str] = {}

    def between(self, old: Release, name: str, before: Version, after: Version, minor: bool = False) -> bool:
        """Whether a release asks for a name that moves to a major series which began after it came out.

        With `minor` a minor series counts, too. Who says where versions end knows what is admitted.
        """
        asked = self._fit.needs(*old).get(name, ())
        same = before.release[:2] == after.release[:2] if minor else _series(before) == _series(after)
        if not asked or same or after < before or after.major >= _YEARS:
            return False
        if any(has_upper_end(wanted.specifier) for _, wanted in asked):
            return False
        release = self._catalog.release(old[0], str(old[1]))
        if release is None or not release.uploaded:
            return False
        return self._beginning(name, after, minor) > release.uploaded[:10]

    def ahead(self, new: Release, name: str, before: Version, after: Version) -> bool:
        """Whether a release asks, without saying from which version on, for a name a major series behind."""
        asked = self._fit.needs(*new).get(name, ())
        floors = [each for _, wanted in asked for each in wanted.specifier if each.operator in _FLOORS]
        return bool(asked) and not floors and _series(before) != _series(after)

    def _beginning(self, name: str, version: Version, minor: bool) -> str:
        """The day on which the series of a version began, empty where nobody knows."""
        key = (name, version.release[:2] if minor else _series(version))
        if key not in self._begun:
            self._begun[key] = min(
                (
                    each.uploaded[:10]
                    for each in self._catalog.releases(name)
                    if each.uploaded and Version(each.version).release[: len(key[1])] == key[1]
                ),
                default="",
            )
        return self._begun[key]


def _series(version: Version) -> tuple[int, ...]:
    return version.release[:1] if version.major else version.release[:2]
