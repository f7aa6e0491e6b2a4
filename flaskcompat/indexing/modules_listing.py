"""Reads what archives do not tell of top-level modules."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

LIST = Path(__file__).with_name("modules.toml")


class Listing(NamedTuple):
    """The tables of `modules.toml`: `told` by distribution, `others` by module, `seeded` with Pythons."""

    history: frozenset[str]
    never: frozenset[str]
    told: dict[str, list[str]]
    seeded: dict[str, str]
    others: dict[str, list[str]]


def listing(path: Path = LIST) -> Listing:
    """The tables of a file."""
    import tomli

    data = tomli.loads(path.read_text(encoding="utf-8"))
    return Listing(
        frozenset(data["history"]), frozenset(data["never"]), data["told"], data["seeded"], data["others"]
    )
