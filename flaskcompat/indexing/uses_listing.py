"""Reads the list of the distributions whose needs are indexed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

LIST = Path(__file__).with_name("uses.toml")
STARTS = Path(__file__).with_name("starts.toml")


class Entry(NamedTuple):
    """One distribution, and the modules that importing it means, where its name does not tell.

    `some` tells that not all its releases are read, `imports` that only what its import needs counts.
    `start` is code that uses it as its documentation shows.
    """

    name: str
    mains: tuple[str, ...] = ()
    some: bool = False
    imports: bool = False
    start: str = ""


def entries(path: Path = LIST, starts: Path = STARTS) -> dict[str, Entry]:
    """The distributions whose needs are indexed, by name."""
    import tomli

    data = tomli.loads(path.read_text(encoding="utf-8"))
    found = {name: Entry(name) for name in data["names"]}
    found.update({name: Entry(name, some=True, imports=True) for name in data["required"]})
    for name, table in data["special"].items():
        found[name] = Entry(name, tuple(table.get("mains", ())), bool(table.get("some", False)))
    for name, start in tomli.loads(starts.read_text(encoding="utf-8")).items():
        if name in found:
            found[name] = found[name]._replace(start=start)
    return dict(sorted(found.items()))
