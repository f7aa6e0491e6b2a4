"""conda-lock.yml as conda-lock's own parser reads it."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flaskcompat.model.inventory import Inventory, Pin
from tests.corpus import rows as forms
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def rows(expected: dict[str, Any]) -> Counter[Row]:
    """One row for each package on each platform."""
    return Counter(_of_entry(entry) for entry in expected["entries"])


def rows_of(inventory: Inventory) -> Counter[Row]:
    """One row for each pin."""
    return Counter(_of(pin) for pin in inventory.pins)


def _of_entry(entry: dict[str, Any]) -> Row:
    return (
        forms.name(entry["name"]),
        entry["version"],
        entry["manager"] == "conda",
        entry["platform"],
        tuple(sorted(entry["category"])),
    )


def _of(pin: Pin) -> Row:
    return (pin.name, pin.version, pin.conda, pin.platform, tuple(sorted(pin.groups)))
