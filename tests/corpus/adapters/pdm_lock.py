"""pdm.lock as PDM's own repository of locked candidates reads it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flaskcompat.model.inventory import Inventory, Pin
from tests.corpus import rows as forms
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def rows(expected: dict[str, Any]) -> Counter[Row]:
    """One row for each candidate."""
    return Counter({_of_entry(entry): 1 for entry in expected["entries"]})


def rows_of(inventory: Inventory) -> Counter[Row]:
    """One row for each pin; PDM keeps an entry that is there twice once."""
    return Counter({_of(pin): 1 for pin in inventory.pins})


def _of_entry(entry: dict[str, Any]) -> Row:
    return (
        forms.name(entry["name"]),
        entry["version"] or "",
        forms.extras(entry["extras"]),
        forms.marker(entry["marker"]),
        forms.specifier(entry["requires_python"]),
        tuple(sorted(entry["groups"] or ())),
    )


def _of(pin: Pin) -> Row:
    return (
        pin.name,
        pin.version,
        forms.extras(pin.extras),
        forms.marker(pin.marker),
        forms.specifier(pin.requires_python),
        tuple(sorted(pin.groups)),
    )
