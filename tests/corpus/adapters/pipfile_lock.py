"""Pipfile.lock as plette reads it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flaskcompat.model.inventory import Inventory, Pin
from tests.corpus import rows as forms
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def rows(expected: dict[str, Any]) -> Counter[Row]:
    """One row for each entry of each category."""
    return Counter(_of_entry(entry) for entry in expected["entries"])


def rows_of(inventory: Inventory) -> Counter[Row]:
    """One row for each pin."""
    return Counter(_of(pin) for pin in inventory.pins)


def _of_entry(entry: dict[str, Any]) -> Row:
    return (
        forms.name(entry["name"]),
        entry["group"],
        (entry["version"] or "").removeprefix("=="),
        forms.marker(entry.get("marker")),
        forms.extras(entry.get("extras")),
        bool(entry.get("vcs")),
    )


def _of(pin: Pin) -> Row:
    return (
        pin.name,
        pin.groups[0],
        pin.version,
        forms.marker(pin.marker),
        forms.extras(pin.extras),
        bool(pin.source),
    )
