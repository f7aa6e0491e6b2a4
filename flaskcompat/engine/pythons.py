"""The Pythons that a project is judged for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from flaskcompat.matchers.requires_dist import NEWEST
from flaskcompat.matchers.versions import admits_python
from flaskcompat.model.inventory import PythonClaim

MINORS = tuple(f"3.{minor}" for minor in range(6, 15))
"""Pythons that an open range is taken to admit: those that any release in the catalog was made for."""

ASSUMED = NEWEST
"""What a fresh install is resolved for where a project names no Python: the newest that rules ran on."""

_INSTALLING = frozenset({"tox.ini", "setup.cfg", "pyproject.toml", "noxfile.py"})
"""Files whose environments have the project itself installed, so that its declared range holds there."""

_EXACT = re.compile(r"===?\s*(\d+)\.(\d+)(?:\.(?:\d+|\*))?$")


class Python(NamedTuple):
    """A Python to judge for; `certain` as in `model.Environment`; `path` and `line`: where it is stated."""

    version: str
    certain: bool = True
    path: str = ""
    line: int = 0


def used_pythons(claims: Iterable[PythonClaim]) -> list[Python]:
    """Each exact `X.Y` that the project runs on, lowest first."""
    return _exact(claims, "used", certain=True)


def advertised_pythons(claims: Iterable[PythonClaim]) -> list[Python]:
    """What classifiers name, none of it certain."""
    return _exact(claims, "classifier", certain=False)


def exact_of(specifier: str) -> str:
    """The `X.Y` that a specifier names, empty for a range."""
    exact = _EXACT.match(specifier.strip())
    return f"{exact[1]}.{exact[2]}" if exact else ""


def _exact(claims: Iterable[PythonClaim], kind: str, *, certain: bool) -> list[Python]:
    found: dict[str, Python] = {}
    for claim in claims:
        version = exact_of(claim.specifier)
        if claim.kind == kind and version:
            found.setdefault(version, Python(version, certain, claim.path, claim.line))
    return sorted(found.values(), key=lambda python: _key(python.version))


def declared_pythons(claims: Sequence[PythonClaim]) -> list[Python]:
    """The known `X.Y` that every declared range admits.

    An open range says nothing about Pythons to come, so of one only the lowest is certain; in a range with an
    upper end all are. Ranges of files that merely run (`python>=3.9` for conda) count as declared ones.
    """
    ranges = [
        claim for claim in claims if claim.kind != "classifier" and not _EXACT.match(claim.specifier.strip())
    ]
    parsed = [(claim, specifier) for claim in ranges if (specifier := _parsed(claim.specifier)) is not None]
    if not parsed:
        return []
    admitted = [minor for minor in MINORS if all(admits_python(str(spec), minor) for _, spec in parsed)]
    place = parsed[0][0]
    open_ended = MINORS[-1] in admitted
    return [
        Python(minor, index == 0 or not open_ended, place.path, place.line)
        for index, minor in enumerate(admitted)
    ]


Promise = Literal["own", "project", "none"]
"""Whose a declared range is: the file's own (metadata of a distribution), its project's, or of no worth."""


def pythons_for(
    claims: Sequence[PythonClaim], asked: Sequence[str], promise: Promise = "project"
) -> list[Python]:
    """The Pythons to judge an environment for, best evidence first: asked, used, declared, advertised.

    For a file that declares the range itself, the lowest Python of the range counts beside those in use.
    Empty: nothing is known.
    """
    if asked:
        return [Python(version) for version in asked]
    used = used_pythons(claim for claim in claims if not _stale(claim, claims))
    declared = declared_pythons(claims)
    if used:
        beside = declared[:1] if promise == "own" else []
        return [python for python in beside if python.version not in {one.version for one in used}] + used
    if promise == "none":
        declared = [python._replace(certain=False) for python in declared]
    return declared or advertised_pythons(claims)


def _stale(claim: PythonClaim, claims: Sequence[PythonClaim]) -> bool:
    """Whether a Python of tox or nox is outside a declared range: the project is not installed on it.

    Other files (a Dockerfile, CI) may run the code without it.
    """
    exact = _EXACT.match(claim.specifier.strip())
    if claim.kind != "used" or not exact or claim.path.rpartition("/")[2] not in _INSTALLING:
        return False
    ranges = [each.specifier for each in claims if each.kind == "declared" and _parsed(each.specifier)]
    return not all(admits_python(each, f"{exact[1]}.{exact[2]}") for each in ranges)


def installed_pythons(
    claims: Sequence[PythonClaim], asked: Sequence[str], promise: Promise = "project"
) -> list[Python | None]:
    """The Pythons to install for: those to judge for, and `None` for one that nobody named.

    That is all where nothing is known. It comes beside Pythons that are merely advertised and older than what
    people have: an installer does not look at classifiers, so it takes such a project on any Python.
    """
    found = pythons_for(claims, asked, promise)
    if not found:
        return [None]
    merely_advertised = not asked and found == advertised_pythons(claims)
    return [*found, None] if merely_advertised and _key(found[-1].version) < _key(ASSUMED) else [*found]


def _parsed(specifier: str) -> SpecifierSet | None:
    try:
        return SpecifierSet(specifier)
    except InvalidSpecifier:
        return None


def _key(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".")[:2])
