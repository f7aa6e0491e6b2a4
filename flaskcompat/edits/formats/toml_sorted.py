"""Keeps a table of a TOML file sorted that was."""

from __future__ import annotations

from typing import Any

from flaskcompat.model.names import normalize
from flaskcompat.text.toml_lines import TomlError, load

_FIRST = "python"
"""The key that stands before the others by custom."""


def in_order(before: str, after: str, keys: tuple[str, ...], name: str) -> str:
    """Turn a text with a line more at the end of a table into one with the line at its place among the names.

    The text comes back as it is where the table was not sorted, and where the line cannot be put elsewhere.
    A comment above an entry stays with it.
    """
    try:
        document = load(before)
        table: Any = document.data
        for key in keys:
            table = table[key]
        names = {key: normalize(key.partition("[")[0].strip()) for key in table if key != _FIRST}
        later = next((key for key, each in names.items() if each > name), None)
        if len(names) < 2 or list(names.values()) != sorted(names.values()) or later is None:
            return after
        moved = _moved(before.split("\n"), after.split("\n"), document.line(*keys, later) - 1)
        return moved if load(moved).data == load(after).data else after
    except (TomlError, LookupError, TypeError, AttributeError):
        return after


def _moved(old: list[str], new: list[str], place: int) -> str:
    """The old lines with the one that came in before the line of that number, counted from 0."""
    added = next((number for number, line in enumerate(old) if new[number] != line), len(old))
    if new[:added] + new[added + 1 :] != old:
        raise LookupError("more than a line came in")
    while place and old[place - 1].lstrip().startswith("#"):
        place -= 1
    return "\n".join([*old[:place], new[added], *old[place:]])
