"""The table that ships with the tests: every combination that ran, and how it ended."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.matrix.sweep import Row

SHIPPED = Path(__file__).parent / "table/outcomes.json.gz"
RAN = ("ok", "stack", "import", "init", "request", "died")
COUNTED = ("not admitted", "cannot install", "failed")
TEXTS = ("name", "version", "flask", "python", "mode", "day", "driver", "stage", "error", "message", "place")


def write(path: Path, rows: Iterable[Row], date: str) -> None:
    """Write rows as columns; what says the same (versions, Python, driver) is kept once.

    Texts and pins are numbers into one table of texts each, which is what keeps it small.
    """
    ordered = sorted(rows, key=lambda row: (row[:7], sorted(row.pins.items())))
    counts: dict[str, int] = {}
    seen: dict[object, Row] = {}
    for row in ordered:
        if row.stage in COUNTED:
            counts[row.stage] = counts.get(row.stage, 0) + 1
        elif row.stage in RAN:
            seen.setdefault(_environment(row), row)
    kept = sorted(seen.values(), key=lambda row: (row.driver, row.name, row[:7]))
    texts: dict[str, int] = {}

    def number(text: str) -> int:
        return texts.setdefault(text, len(texts))

    columns: dict[str, list[Any]] = {key: [number(getattr(row, key)) for row in kept] for key in TEXTS}
    columns["pins"] = [
        [number(f"{name}=={version}") for name, version in sorted(row.pins.items())] for row in kept
    ]
    columns["features"] = [[number(name) for name in row.features] for row in kept]
    document = {"date": date, "left out": counts, "texts": list(texts), "rows": columns}
    text = json.dumps(document, separators=(",", ":"))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def merged(older: Iterable[Row], newer: Iterable[Row]) -> list[Row]:
    """Newer rows, and those older ones that are of other combinations with other versions."""
    rows = list(newer)
    combinations, environments = {row[:7] for row in rows}, {_environment(row) for row in rows}
    kept = [row for row in older if row[:7] not in combinations and _environment(row) not in environments]
    return [*kept, *rows]


def _environment(row: Row) -> tuple[object, ...]:
    return (row.driver, row.python, tuple(sorted(row.pins.items())))


def read(path: Path = SHIPPED) -> list[Row]:
    """The rows of a table."""
    document = json.loads(gzip.decompress(path.read_bytes()))
    texts, columns = document["texts"], document["rows"]
    plain = [[texts[number] for number in columns[key]] for key in TEXTS]
    pins = [dict(texts[number].split("==", 1) for number in numbers) for numbers in columns["pins"]]
    features = [tuple(texts[number] for number in numbers) for numbers in columns["features"]]
    rows = []
    for fields, pin, names in zip(zip(*plain, strict=True), pins, features, strict=True):
        given, told = fields[:7], fields[7:]
        rows.append(Row._make([*given, pin, *told, names]))
    return rows
