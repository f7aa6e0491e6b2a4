"""Reads the list of the distributions whose releases the catalog is to know."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from flaskcompat.model.names import normalize

DISTRIBUTIONS = Path(__file__).with_name("distributions.toml")


class Entry(NamedTuple):
    """An entry of `distributions.toml`: a distribution, why it is there, its first release that counts.

    `plain` are the releases whose source archive installs without a compiler (a specifier, `*` for all).
    """

    name: str
    reason: str
    first: str
    plain: str = ""


def entries(path: Path = DISTRIBUTIONS) -> tuple[Entry, ...]:
    """The distributions that the catalog is to know, by name."""
    import tomli

    table = tomli.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Entry(normalize(name), one["reason"], one.get("from", ""), one.get("plain", ""))
        for name, one in sorted(table.items())
    )
