"""INI-like text as entries with their lines; duplicates are kept, as uWSGI, systemd and supervisor want."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Entry(NamedTuple):
    """One `key = value`; `value` is None for a key that stands alone."""

    section: str
    key: str
    value: str | None
    line: int


class Dialect(NamedTuple):
    """How a format goes on with a value on the next line, and what separates keys from values."""

    backslash: bool = False
    indent: bool = False
    inline_comment: str = ""


def entries(text: str, dialect: Dialect) -> Iterator[Entry]:
    """Turn INI-like text into its entries.

    A value over several lines keeps its line ends, blank and comment lines included, so that a place inside
    it can be told.
    """
    section, key, start = "", "", 0
    parts: list[str] | None = None
    for number, line in _logical_lines(text.removeprefix("\ufeff"), dialect.backslash):
        stripped = line.strip()
        if not stripped or stripped[0] in "#;":
            continue
        if dialect.indent and start and line[0] in " \t":
            parts = [""] if parts is None else parts
            parts.extend([""] * (number - start - len(parts)))
            parts.append(_cut(stripped, dialect))
            continue
        if start:
            yield Entry(section, key, None if parts is None else "\n".join(parts), start)
        start = 0
        if stripped[0] == "[":
            section = stripped[1:].partition("]")[0].strip()
            continue
        key, separator, value = stripped.partition("=")
        key, start = key.strip(), number
        parts = [_cut(value.strip(), dialect)] if separator else None
    if start:
        yield Entry(section, key, None if parts is None else "\n".join(parts), start)


def _cut(value: str, dialect: Dialect) -> str:
    return value.partition(dialect.inline_comment)[0].rstrip() if dialect.inline_comment else value


def _logical_lines(text: str, backslash: bool) -> Iterator[tuple[int, str]]:
    pending: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        if pending and line.lstrip()[:1] in ("#", ";"):
            # systemd drops comment lines inside a continued value (systemd.syntax).
            pending.append("\\")
            continue
        pending.append(line)
        if not (backslash and line.endswith("\\")):
            yield number - len(pending) + 1, "\n".join(pending)
            pending = []
    if pending:
        yield max(1, len(text.splitlines()) - len(pending) + 1), "\n".join(pending)
