"""What an audit is asked to go to: names, ranges and versions, held against the releases that there are."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches
from typing import NamedTuple

from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from flaskcompat.catalog import Catalog, Release
from flaskcompat.engine.facts import version_of
from flaskcompat.errors import UsageError
from flaskcompat.model.names import normalize

LATEST = "latest"
PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "targets.json")
"""The distributions that words such as `latest` stand for."""

_SHOWN = 5
_LONGEST = 200


class Target(NamedTuple):
    """One distribution and where it is to go; `version` is the newest release that the specifier admits."""

    name: str
    specifier: SpecifierSet
    version: str

    @property
    def text(self) -> str:
        """The target as a requirement: `flask==3.1.3`."""
        return f"{self.name}{','.join(sorted(map(str, self.specifier)))}"


def targets_in(texts: Sequence[str], catalog: Catalog, newest: str = "") -> tuple[Target, ...]:
    """Turn `flask==3.1.3`, `flask>=3`, `flask` and `latest` into targets; no text at all means `latest`.

    A bare name means its newest final release that is not yanked and not younger than the date `newest`.
    Several texts for one name have to hold together. Raises `UsageError` for what is no requirement, for
    names that the catalog lacks, and for versions that nobody can install.
    """
    asked: dict[str, SpecifierSet] = {}
    for name, specifier in _asked(texts or (LATEST,), catalog, newest):
        asked[name] = asked[name] & specifier if name in asked else specifier
    return tuple(_target(name, specifier, catalog, newest) for name, specifier in asked.items())


def _asked(texts: Iterable[str], catalog: Catalog, newest: str) -> Iterator[tuple[str, SpecifierSet]]:
    for text in texts:
        for one in _words().get(text.strip(), [text]):
            name, specifier = _parsed(one)
            if name not in catalog:
                raise UsageError(_unknown(name, catalog))
            if not len(specifier):
                specifier = SpecifierSet(f"=={_newest(name, catalog, newest)}")
            yield name, specifier


def _words() -> dict[str, list[str]]:
    with open(PATH, encoding="utf-8") as stream:
        found: dict[str, list[str]] = json.load(stream)
    return found


def _parsed(text: str) -> tuple[str, SpecifierSet]:
    try:
        if len(text) > _LONGEST:
            raise InvalidRequirement("too long")
        entry = Requirement(text)
    except InvalidRequirement:
        shown = text if len(text) <= _LONGEST else text[:_LONGEST] + "..."
        raise UsageError(f"a target is {LATEST}, NAME or NAME==VERSION, not {shown!r}") from None
    if entry.url or entry.marker:
        raise UsageError(f"a target is a name with a version, without an address or a marker: {text!r}")
    return normalize(entry.name), entry.specifier


def _unknown(name: str, catalog: Catalog) -> str:
    near = get_close_matches(name, catalog.names, n=3, cutoff=0.75)
    known = f"the nearest names are {', '.join(near)}" if near else f"it knows {len(catalog.names)} names"
    return f"the catalog does not know {name}: {known}"


def _newest(name: str, catalog: Catalog, newest: str) -> Version:
    for release in reversed(catalog.releases(name)):
        version = version_of(release.version)
        if version is not None and not version.is_prerelease and _is_there(release, newest):
            return version
    raise UsageError(f"no release of {name} was there on {newest[:10]}")


def _is_there(release: Release, newest: str) -> bool:
    return not release.yanked and (not newest or release.uploaded[:10] <= newest[:10])


def _target(name: str, specifier: SpecifierSet, catalog: Catalog, newest: str) -> Target:
    inside = [
        (version, release)
        for release in catalog.releases(name)
        if (version := version_of(release.version)) is not None and specifier.contains(version)
    ]
    there = [version for version, release in inside if _is_there(release, newest)]
    final = [version for version in there if not version.is_prerelease]
    if there:
        return Target(name, specifier, str((final or there)[-1]))
    asked = f"{name}{','.join(sorted(map(str, specifier)))}"
    if any(release.yanked for _, release in inside):
        raise UsageError(f"{asked} is yanked: {_releases(name, catalog, newest)}")
    if inside:
        days = ", ".join(sorted({release.uploaded[:10] for _, release in inside}))
        raise UsageError(f"{asked} came after {newest[:10]} ({days}): {_releases(name, catalog, newest)}")
    raise UsageError(f"no release is {asked}: {_releases(name, catalog, newest)}")


def _releases(name: str, catalog: Catalog, newest: str) -> str:
    there = [release.version for release in catalog.releases(name) if _is_there(release, newest)]
    if not there:
        return f"the catalog has no release of {name} to move to"
    return f"the newest releases of {name} are {', '.join(reversed(there[-_SHOWN:]))}"
