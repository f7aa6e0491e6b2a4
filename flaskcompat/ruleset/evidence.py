"""What running the witnesses showed, kept with the rules: the table behind `explain`."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from typing import NamedTuple

EVIDENCE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "evidence.json")


class Evidence(NamedTuple):
    """One run or one searched range of a rule.

    `check` is the project (`bad`, `good`, `bad-...`) or the boundary; `pins` are what the project fixes;
    `date` is the ISO day of the run; `outcome` is `fails`, `works`, or for a boundary which releases did
    which; `detail` is the error that was seen.
    """

    code: str
    check: str
    pins: tuple[str, ...]
    python: str
    date: str
    outcome: str
    detail: str = ""


def decode(text: str) -> tuple[Evidence, ...]:
    """Turn the text of the table into its rows."""
    return tuple(
        Evidence(code, check, tuple(pins), python, date, outcome, detail)
        for code, check, pins, python, date, outcome, detail in json.loads(text)
    )


def encode(rows: Iterable[Evidence]) -> str:
    """Turn rows into the text of the table, a row a line and in order, so that a diff shows what changed."""
    lines = (json.dumps(row, ensure_ascii=False, separators=(",", ":")) for row in sorted(rows))
    return "[\n" + ",\n".join(lines) + "\n]\n"


def load(path: str = EVIDENCE) -> tuple[Evidence, ...]:
    """The rows of the table that ships with the rules; none where there is no table."""
    try:
        with open(path, encoding="utf-8") as stream:
            return decode(stream.read())
    except FileNotFoundError:
        return ()


def told(rows: Iterable[Evidence]) -> str:
    """Rows as lines for a reader."""
    return "\n".join(_line(row) for row in rows)


def _line(row: Evidence) -> str:
    on = ", ".join([*row.pins, f"Python {row.python}"])
    detail = f": {row.detail}" if row.detail else ""
    return f"{row.check} ({on}; {row.date}): {row.outcome}{detail}"
