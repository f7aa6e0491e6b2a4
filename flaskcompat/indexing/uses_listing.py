"""Reads the list of the distributions whose needs are indexed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

LIST = Path(__file__).with_name("uses.toml")


class Entry(NamedTuple):
    """One distribution, and the modules that importing it means, where its name does not tell.

    `some` tells that not all its releases are read, `imports` that only what its import needs counts.
    """

    name: str
    mains: tuple[str, ...] = ()
    some: bool = False
    imports: bool = False


def entries(path: Path = LIST) -> dict[str, Entry]:
    """The distributions whose needs are indexed, by name."""
    import tomli

    data = tomli.loads(path.read_text(encoding="utf-8"))
    found = {name: Entry(name) for name in data["names"]}
    found.update({name: Entry(name, some=True, imports=True) for name in data["required"]})
    for name, table in data["special"].items():
        found[name] = Entry(name, tuple(table.get("mains", ())), bool(table.get("some", False)))
    return dict(sorted(found.items()))
