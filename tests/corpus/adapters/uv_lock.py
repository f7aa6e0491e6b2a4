"""uv.lock as its TOML content lists it, and as `uv export` takes it over."""

from __future__ import annotations

from collections import Counter
from typing import Any

from flaskcompat.model.inventory import Inventory, Pin
from tests.corpus import rows as forms
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def pair(expected: dict[str, Any], inventory: Inventory) -> tuple[Counter[Row], Counter[Row]]:
    """Every package of the file with its kind of source, and every exported one, which must be a pin."""
    theirs = Counter(_of_walk(*package) for package in expected["walk"])
    ours = Counter(_of(pin, inventory.roots) for pin in inventory.pins)
    pinned = {(pin.name, pin.version) for pin in inventory.pins}
    for entry in expected["entries"]:
        if not entry.get("local"):
            row = (forms.name(entry["name"]), entry["version"] or "")
            theirs["exported", row] += 1
            ours["exported", row] += row in pinned or any(pin == row[0] for pin, _ in pinned if not row[1])
    return theirs, ours


def _of_walk(name: str, version: str | None, kind: str) -> Row:
    return (forms.name(name), version or "", kind == "registry")


def _of(pin: Pin, roots: tuple[str, ...]) -> Row:
    return (pin.name, pin.version, not pin.source and pin.name not in roots)
