"""Entries of Requires-Dist (PEP 508), the plain ones without the parser that most runs never need.

Importing `packaging.requirements` takes longer than all of a small run's own work, and nearly every entry of
a release is `name>=1.0`, at most with a marker on `python_version`, `extra` or the platform. Those are read
here; anything else goes to `packaging`. A test holds both ways against each other over the whole catalog.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from packaging.specifiers import InvalidSpecifier, SpecifierSet

from flaskcompat.model.names import normalize

NEWEST = "3.13"
"""The Python that markers are held against where it is unknown."""

_PLAIN = re.compile(
    r"([A-Za-z0-9][A-Za-z0-9._-]*)\s*\(?\s*((?:(?:~=|===?|!=|<=?|>=?)\s*[A-Za-z0-9.*+!_-]+\s*,?\s*)*)\)?\s*(?:;\s*(.+))?"
)
_CLAUSE = re.compile(r"""([a-z_]+)\s*(<=|>=|==|!=|<|>)\s*(["'])([A-Za-z0-9._-]+)\3""")
_PLATFORM = {
    "implementation_name": "cpython",
    "platform_python_implementation": "CPython",
    "os_name": "posix",
    "sys_platform": "linux",
    "platform_system": "Linux",
    "platform_machine": "x86_64",
}


class Entry(NamedTuple):
    """What one entry asks for: `name` is normalized, `marker` is empty for none."""

    name: str
    specifier: SpecifierSet
    marker: str


@lru_cache(maxsize=8192)
def read_entry(text: str) -> Entry | None:
    """Turn a Requires-Dist entry into its parts; None for text that is not PEP 508, as in old releases."""
    plain = _PLAIN.fullmatch(text.strip())
    if plain and not plain[2].endswith(",") and _plain_marker(plain[3] or "", NEWEST, "") is not None:
        try:
            return Entry(normalize(plain[1]), SpecifierSet(plain[2].strip()), (plain[3] or "").strip())
        except InvalidSpecifier:  # `pytz>dev`, which some old releases published
            return None
    from packaging.requirements import InvalidRequirement, Requirement

    try:
        requirement = Requirement(text)
    except InvalidRequirement:
        return None
    return Entry(normalize(requirement.name), requirement.specifier, str(requirement.marker or ""))


def applies(entry: Entry, python: str, extra: str = "") -> bool:
    """Whether an entry's marker holds on the Python with the extra; with an extra, only its entries do."""
    if extra and "extra" not in entry.marker:
        return False
    return marker_holds(entry.marker, python, extra)


@lru_cache(maxsize=8192)
def marker_holds(text: str, python: str, extra: str = "") -> bool:
    """Whether a marker (PEP 508) holds on Linux and CPython `X.Y` (the newest one where it is unknown).

    An empty marker holds; one that does not parse does not.
    """
    if not text:
        return True
    minor = ".".join((python or NEWEST).split(".")[:2])
    plain = _plain_marker(text, minor, extra)
    return _full_marker(text, python, minor, extra) if plain is None else plain


def _plain_marker(text: str, minor: str, extra: str) -> bool | None:
    """The value of simple clauses joined by `and`; None for any other marker."""
    verdict = True
    for clause in text.split(" and ") if text else ():
        found = _CLAUSE.fullmatch(clause.strip())
        value = _clause(found, minor, extra) if found else None
        if value is None:
            return None
        verdict = verdict and value
    return verdict


def _clause(clause: re.Match[str], minor: str, extra: str) -> bool | None:
    name, operator, value = clause[1], clause[2], clause[4]
    if name == "python_version" and value.replace(".", "").isdigit():
        return SpecifierSet(f"{operator}{value}").contains(minor, prereleases=True)
    if operator not in ("==", "!="):
        return None
    if name == "extra":
        return (normalize(value) == normalize(extra)) is (operator == "==")
    return (_PLATFORM[name] == value) is (operator == "==") if name in _PLATFORM else None


def _full_marker(text: str, python: str, minor: str, extra: str) -> bool:
    from packaging.markers import InvalidMarker, Marker, UndefinedComparison, UndefinedEnvironmentName

    full = python if python.count(".") >= 2 else f"{minor}.0"
    environment = {
        **_PLATFORM,
        "python_version": minor,
        "python_full_version": full,
        "implementation_version": full,
        "platform_release": "",
        "platform_version": "",
        "extra": extra,
    }
    try:
        return Marker(text).evaluate(environment)
    except (InvalidMarker, UndefinedComparison, UndefinedEnvironmentName):
        return False
