"""setup.cfg as setuptools reads it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flaskcompat.model.inventory import Inventory, Requirement
from tests.corpus import rows as same
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def rows(expected: dict[str, Any]) -> Counter[Row]:
    """The entries with their groups, and the Python that the project requires."""
    found: Counter[Row] = Counter(
        (
            same.name(entry["name"]),
            same.specifier(entry["specifier"]),
            same.marker(entry["marker"]),
            same.extras(entry["extras"]),
            entry["url"] or "",
            same.name((entry["group"] or "").removeprefix("extra:")),
        )
        for entry in expected["entries"]
    )
    if expected["requires_python"]:
        found["python", same.specifier(expected["requires_python"])] += 1
    return found


def rows_of(inventory: Inventory) -> Counter[Row]:
    """The same of ours; the oracle does not tell what only building or testing needs."""
    kept = [each for each in inventory.requirements if each.role == "requirement"]
    found: Counter[Row] = Counter(_of(each) for each in kept if each.group != "tests_require")
    found.update(("python", claim.specifier) for claim in inventory.pythons if claim.kind == "declared")
    return found


def _of(each: Requirement) -> Row:
    specifier, marker, extras = (
        same.specifier(each.specifier),
        same.marker(each.marker),
        same.extras(each.extras),
    )
    return each.name, specifier, marker, extras, each.source, each.group
