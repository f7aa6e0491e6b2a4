"""The table of judged findings: which errors and warnings about real projects are true.

`judged.csv` has a row for each finding that somebody read against the source: a key that stays the same while
the rule, the file and the text of the line do, the release, what was found where, `true` or `false`, and why.
"""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Literal, NamedTuple

TABLE = Path(__file__).with_name("judged.csv")
_KEY_DIGITS = 16


class Judged(NamedTuple):
    """One finding and what was made of it."""

    key: str
    release: str
    code: str
    path: str
    line: int
    verdict: Literal["true", "false"]
    reason: str


def key_of(code: str, path: str, text: str) -> str:
    """What stays the same of a finding from run to run: its rule, its file and the text of its line."""
    parts = "\0".join((code, path, " ".join(text.split())))
    return hashlib.sha256(parts.encode("utf-8", "replace")).hexdigest()[:_KEY_DIGITS]


def load(table: Path = TABLE) -> dict[str, Judged]:
    """The rows of the table by their keys."""
    try:
        with table.open(encoding="utf-8", newline="") as stream:
            rows = [_row(row) for row in csv.DictReader(stream)]
    except FileNotFoundError:
        return {}
    return {row.key: row for row in rows}


def save(rows: Iterable[Judged], table: Path = TABLE) -> None:
    """Write the table, in the order of releases, files and lines."""
    with table.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(Judged._fields)
        in_order: list[Judged] = sorted(rows, key=place)
        writer.writerows(in_order)


def place(row: Judged) -> tuple[str, str, int, str]:
    """What the rows of the table are sorted by."""
    return row.release, row.path, row.line, row.code


def _row(row: dict[str, str]) -> Judged:
    return Judged(**{**row, "line": int(row["line"])})  # type: ignore[arg-type]
