"""Typed looks into parsed TOML, JSON and YAML: the value when it has the right type, else an empty one."""

from __future__ import annotations

from collections.abc import Mapping


def text_of(table: Mapping[str, object], key: str) -> str:
    """The string at `key`, or an empty one."""
    value = table.get(key)
    return value if isinstance(value, str) else ""


def table_of(table: Mapping[str, object], key: str) -> Mapping[str, object]:
    """The table at `key`, or an empty one."""
    value = table.get(key)
    return value if isinstance(value, Mapping) else {}


def list_of(table: Mapping[str, object], key: str) -> list[object]:
    """The list at `key`, or an empty one."""
    value = table.get(key)
    return value if isinstance(value, list) else []


def texts_of(table: Mapping[str, object], key: str) -> tuple[str, ...]:
    """The strings of the list at `key`; what else it holds is left out."""
    return tuple(value for value in list_of(table, key) if isinstance(value, str))


def tables_of(table: Mapping[str, object], key: str) -> list[Mapping[str, object]]:
    """The tables of the list at `key`; what else it holds is left out."""
    return [value for value in list_of(table, key) if isinstance(value, Mapping)]


def line_of(table: object) -> int:
    """The line that a parsed table remembers, 0 when it does not."""
    line = getattr(table, "line", 0)
    return line if isinstance(line, int) else 0
