"""environment.yml as conda-lock reads it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flaskcompat.model.inventory import Inventory
from tests.corpus import rows as same
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def rows(expected: dict[str, Any]) -> Counter[Row]:
    """The entries, each once: conda-lock adds `pip` where a list for pip is there."""
    return Counter(
        {
            (same.name(entry["name"]), _specifier(entry["specifier"]), same.extras(entry["extras"])): 1
            for entry in expected["entries"]
        }
    )


def rows_of(inventory: Inventory) -> Counter[Row]:
    """The same of ours."""
    return Counter(
        {
            (each.name, same.specifier(each.specifier), same.extras(each.extras)): 1
            for each in inventory.requirements
        }
    )


def _specifier(conda: str) -> str:
    """conda-lock keeps conda's `1.2.*` and `1.2`, and writes `*` for any version."""
    if conda == "*":
        return ""
    return same.specifier(f"=={conda}" if conda[:1].isdigit() else conda)
