"""Reads the list of the distributions whose releases the catalog is to know."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from flaskcompat.model.names import normalize

DISTRIBUTIONS = Path(__file__).with_name("distributions.toml")


class Entry(NamedTuple):
    """An entry of `distributions.toml`: a distribution, why it is there, its first release that counts."""

    name: str
    reason: str
    first: str


def entries(path: Path = DISTRIBUTIONS) -> tuple[Entry, ...]:
    """The distributions that the catalog is to know, by name."""
    import tomli

    table = tomli.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Entry(normalize(name), table[name]["reason"], table[name].get("from", "")) for name in sorted(table)
    )
