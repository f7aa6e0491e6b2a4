"""poetry.lock as Poetry's own Locker reads it, or as its TOML content lists it where Poetry refuses it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_version

from flaskcompat.model.inventory import Edge, Inventory, Pin
from flaskcompat.readers.poetry_ranges import pep440
from tests.corpus import rows as forms
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}

_REQUIRES = re.compile(r"([^\s\[(;@]+)[^(;@]*(?:\(([^)]*)\))?")


def pair(expected: dict[str, Any], inventory: Inventory) -> tuple[Counter[Row], Counter[Row]]:
    """Names, versions, Pythons, groups, markers and requirements, as far as the other side tells them."""
    entries = expected["entries"]
    told = frozenset(key for entry in entries for key in entry if entry[key])
    if any("groups" in entry for entry in entries):
        # Of a lock of version 2.1 Poetry hands out no requirements.
        told -= {"requires"}
    theirs = Counter(_of_entry(entry, told) for entry in entries)
    return theirs, Counter(_of(pin, told) for pin in inventory.pins)


def _of_entry(entry: dict[str, Any], told: frozenset[str]) -> Row:
    # The other side's order of groups is that of their names; a lock has `main` first.
    markers = dict(sorted((entry.get("markers") or {}).items(), key=lambda way: (way[0] != "main", way[0])))
    unconditional = set(entry.get("groups") or ()) - set(markers)
    ways = [] if unconditional else list(dict.fromkeys(markers.values()))
    joined = ways[0] if len(ways) == 1 else " or ".join(f"({way})" for way in ways)
    return (
        forms.name(entry["name"]),
        _version(entry["version"]),
        forms.specifier(pep440(entry["python"])) if "python" in told else "",
        tuple(sorted(entry.get("groups") or ())) if "groups" in told else (),
        forms.marker(joined) if "markers" in told else "",
        tuple(sorted({_of_requires(text) for text in entry["requires"]})) if "requires" in told else (),
    )


def _of(pin: Pin, told: frozenset[str]) -> Row:
    return (
        pin.name,
        _version(pin.version),
        forms.specifier(pin.requires_python) if "python" in told else "",
        tuple(sorted(pin.groups)) if "groups" in told else (),
        forms.marker(pin.marker) if "markers" in told else "",
        tuple(sorted({_of_edge(edge) for edge in pin.edges})) if "requires" in told else (),
    )


def _of_requires(text: str) -> tuple[str, str]:
    found = _REQUIRES.match(text)
    assert found
    return (forms.name(found[1]), _specifier(pep440(found[2] or "")))


def _of_edge(edge: Edge) -> tuple[str, str]:
    return (edge.name, _specifier(edge.specifier))


def _specifier(text: str) -> str:
    """Specifiers whose versions are in their normalized form: Poetry reads `2.0a.0` as `2.0a0`."""
    return ",".join(sorted(f"{one.operator}{_version(one.version)}" for one in SpecifierSet(text)))


def _version(text: str) -> str:
    """Poetry writes `2015.0303` as `2015.303`, and every version in its normalized form."""
    return canonicalize_version(text, strip_trailing_zero=False)
