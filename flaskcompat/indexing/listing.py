"""Reads the list of the distributions whose names are indexed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

LIST = Path(__file__).with_name("distributions.toml")


class Entry(NamedTuple):
    """One distribution: its first release that counts, its packages, and the modules to pass over."""

    name: str
    first: str
    packages: tuple[str, ...]
    without: tuple[str, ...]
    only: tuple[str, ...]


def entries(path: Path = LIST) -> dict[str, Entry]:
    """The distributions that are indexed, by name."""
    import tomli

    found = {}
    for name, table in tomli.loads(path.read_text(encoding="utf-8")).items():
        packages = tuple(table.get("packages", [name.replace("-", "_")]))
        without, only = tuple(table.get("without", ())), tuple(table.get("only", ()))
        found[name] = Entry(name, table["from"], packages, without, only)
    return found
