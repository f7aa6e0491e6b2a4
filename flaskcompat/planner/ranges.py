"""Ranges of a manifest whose versions a lock decides: they move along, and stay ranges."""

from __future__ import annotations

from collections.abc import Sequence

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import Version

from flaskcompat.catalog import Catalog
from flaskcompat.engine.cures.change import Change, Owner
from flaskcompat.engine.facts import version_of
from flaskcompat.engine.pinned import pin_of

_UPPER = frozenset({"<", "<=", "~=", "=="})
_CHOOSES_BY_PACKAGE = frozenset({"pip-tools", "uv-pip"})
"""The tools whose command names the version beside a file that has been edited."""


def kept(owner: Owner, changes: Sequence[Change], catalog: Catalog) -> list[Change]:
    """The changes as the lines are to say them: a range that excludes the new version begins with that.

    It has a ceiling where it had one. What newer releases the range would admit, the plan has not looked at:
    then the version is asked for as it is.
    """
    return [_kept(change, catalog) if owner.kind == "lock" else change for change in changes]


def _kept(change: Change, catalog: Catalog) -> Change:
    version = version_of(change.version)
    if version is None or not change.entries:
        return change
    texts = {_range(entry.specifier, version) for entry in change.entries}
    text = texts.pop()
    if texts or not text or _admits_newer(change.name, text, version, catalog):
        return change
    return change._replace(specifier=text)


def _range(asked: str, version: Version) -> str:
    """The range that takes the place of one, empty where a version was asked for, or anything."""
    try:
        parts = [*SpecifierSet(asked)]
    except InvalidSpecifier:
        return ""
    if not parts or pin_of(asked):
        return ""
    ceiling = f",<{version.major + 1}" if any(part.operator in _UPPER for part in parts) else ""
    return f">={version}{ceiling}"


def _admits_newer(name: str, text: str, version: Version, catalog: Catalog) -> bool:
    specifier = SpecifierSet(text)
    known = (version_of(release.version) for release in catalog.releases(name) if not release.yanked)
    return any(one > version for one in specifier.filter(each for each in known if each is not None))


def typed(owner: Owner, before: Sequence[Change], lines: Sequence[Change]) -> list[Change]:
    """The changes for the tool's command, which has to choose the very versions."""
    if owner.tool in _CHOOSES_BY_PACKAGE:
        return [*before]
    if owner.tool != "uv":
        return [*lines]
    exact = [
        Change(one.name, one.specifier, locked=True)
        for one, other in zip(before, lines, strict=True)
        if one != other
    ]
    return [*lines, *exact]
