"""Which releases of one distribution an installer would take, by pip's rules."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.version import Version

from flaskcompat.catalog.release import Release


class Row(NamedTuple):
    """A release beside its parsed version."""

    version: Version
    release: Release


def installable(releases: Sequence[Release], python: str, newest: str) -> list[Row]:
    """The releases that run on the full Python version `python` and were there on the ISO date `newest`.

    Highest version first. An empty `newest` admits every release; a release without a date is not admitted
    otherwise, since nothing says that it was there. A release without a file for the Python is none either.
    """
    return [
        Row(_version(release.version), release)
        for release in reversed(releases)
        if (not newest or "" < release.uploaded <= newest)
        and (release.pythons is None or python[: python.rindex(".")] in release.pythons)
        and _runs_on(release.requires_python, python)
    ]


def choose(rows: Sequence[Row], wanted: SpecifierSet) -> list[Row]:
    """The rows that satisfy `wanted`, in order, less the pre-releases and yanked releases that pip skips.

    A pre-release counts when a specifier names one, other than as what is excluded (pytest's `pluggy<1.0.0a1`
    asks for none, says uv; pip 26.3 does take one), or when there is nothing else (PEP 440). A yanked release
    counts when an exact specifier leaves nothing else (PEP 592).
    """
    matching = [row for row in rows if wanted.contains(row.version, prereleases=True)]
    if not any(each.prereleases for each in wanted if each.operator not in ("<", "!=")):
        matching = [row for row in matching if not row.version.is_prerelease] or matching
    if is_exact(wanted) and all(row.release.yanked for row in matching):
        return matching
    return [row for row in matching if not row.release.yanked]


def is_exact(wanted: SpecifierSet) -> bool:
    """Whether one version alone can satisfy the specifiers."""
    return any(
        each.operator == "===" or (each.operator == "==" and not each.version.endswith(".*"))
        for each in wanted
    )


def has_upper_end(wanted: SpecifierSet) -> bool:
    """Whether the specifiers say where versions end, as `<2`, `~=1.4` and `==1.*` do."""
    return any(
        each.operator in ("<", "<=", "~=") or (each.operator == "==" and each.version.endswith(".*"))
        for each in wanted
    )


@lru_cache(maxsize=8192)
def _version(text: str) -> Version:
    return Version(text)


@lru_cache(maxsize=4096)
def _runs_on(requires_python: str, python: str) -> bool:
    """Whether the Python is admitted; like pip, an unreadable `Requires-Python` excludes nothing."""
    try:
        return SpecifierSet(requires_python).contains(python, prereleases=True)
    except InvalidSpecifier:
        return True
