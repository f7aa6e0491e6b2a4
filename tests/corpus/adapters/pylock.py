"""pylock.toml as packaging reads it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flaskcompat.model.inventory import Inventory, Pin
from tests.corpus import rows as forms
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def rows(expected: dict[str, Any]) -> Counter[Row]:
    """One row for each package, and one for the Python of the lock."""
    found = Counter(_of_entry(entry) for entry in expected["entries"])
    found["python", forms.specifier(expected.get("requires_python"))] += 1
    return found


def rows_of(inventory: Inventory) -> Counter[Row]:
    """One row for each pin, and one for the Python of the lock."""
    found = Counter(_of(pin) for pin in inventory.pins)
    found["python", ",".join(forms.specifier(claim.specifier) for claim in inventory.pythons)] += 1
    return found


def _of_entry(entry: dict[str, Any]) -> Row:
    return (
        forms.name(entry["name"]),
        entry["version"] or "",
        forms.marker(entry["marker"]),
        forms.specifier(entry["requires_python"]),
        entry["source"] in ("index", "registry", None),
    )


def _of(pin: Pin) -> Row:
    return (
        pin.name,
        pin.version,
        forms.marker(pin.marker),
        forms.specifier(pin.requires_python),
        not pin.source,
    )
