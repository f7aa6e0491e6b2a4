"""Pipfiles as plette reads them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flaskcompat.model.inventory import Inventory, Requirement
from tests.corpus import rows
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def pair(expected: dict[str, Any], inventory: Inventory) -> tuple[Counter[Row], Counter[Row]]:
    """Both sides as rows without lines, for the other side takes those of the first mention of a name."""
    theirs = Counter(_of_entry(entry) for entry in expected["entries"])
    ours = Counter(_of(each) for each in inventory.requirements)
    return theirs, ours


def _of_entry(entry: dict[str, Any]) -> Row:
    raw = entry.get("raw")
    raw = raw if isinstance(raw, dict) else {}
    vcs = entry.get("vcs") or raw
    return (
        rows.name(entry["name"]),
        entry["group"],
        rows.specifier(entry["specifier"]),
        rows.extras(entry.get("extras") or raw.get("extras")),
        rows.marker(entry.get("marker") or raw.get("markers")),
        bool(vcs.keys() & {"git", "hg", "svn", "bzr", "path", "file"}),
        bool(vcs.get("editable")),
    )


def _of(requirement: Requirement) -> Row:
    return (
        requirement.name,
        requirement.group or "packages",
        rows.specifier(requirement.specifier),
        rows.extras(requirement.extras),
        rows.marker(requirement.marker),
        bool(requirement.source),
        requirement.editable,
    )
