"""Predictions held against what ran: recall of what breaks, and false alarms among what works."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from flaskcompat.model.report import Finding
from tests.matrix.grid import Combination
from tests.matrix.predict import Oracle, by_check
from tests.matrix.runner import needs_of
from tests.matrix.sweep import STACK_AND_HELPERS, Row

BY_CODE = {"client_keeps_context": "FLC116"}
"""Features that fail where a rule fires only on code that uses them: no prediction from versions alone."""


class Judged(NamedTuple):
    """A row with what running showed and what was predicted.

    `broken` tells whether the row fails, in the driver or in a feature of its stack; `alone` whether it is
    the extension that fails, on a stack whose features all work.
    """

    row: Row
    broken: bool
    alone: bool
    findings: tuple[Finding, ...]

    @property
    def kind(self) -> str:
        """How truth and prediction go together."""
        if self.broken:
            return "found" if self.findings else "missed"
        return "false alarm" if self.findings else "silent"


class Score(NamedTuple):
    """Counts of a part of the table."""

    broken: int
    found: int
    working: int
    alarms: int

    @property
    def recall(self) -> float:
        """The share of what breaks that was predicted to."""
        return self.found / self.broken if self.broken else 1.0

    @property
    def false_alarms(self) -> float:
        """The share of what works that was predicted to break."""
        return self.alarms / self.working if self.working else 0.0


Predict = Callable[[Row], tuple[Finding, ...]]
"""The errors that are predicted for a row."""


def from_pins(oracle: Oracle) -> Predict:
    """Predictions from all of the versions, as from a lock."""
    return lambda row: oracle.errors(row.pins, row.python)


def from_requirements(row: Row) -> tuple[Finding, ...]:
    """The prediction from what was asked for alone, as from a manifest: the rest is resolved."""
    asked = Combination(*row[:7]).requirements(needs_of(row.driver) if row.driver else ())
    return by_check(asked, row.python, row.day)


def judged(rows: Sequence[Row], predict: Predict, table: Sequence[Row] = ()) -> list[Judged]:
    """Every row with truth and prediction; rows that only code can tell of are left out.

    `table` is what the rows were taken from, if not all of it: it knows how their stacks fare.
    """
    failing = {_stack(row): row.features for row in table or rows if not row.driver}
    found = []
    for row in rows:
        features = failing.get(_stack(row), ())
        broken_stack = [name for name in features if name not in BY_CODE]
        if row.driver:
            broken, alone = row.stage != "ok", row.stage not in ("ok", "stack") and not broken_stack
            broken = broken or bool(broken_stack)
        elif row.stage != "ok" and not broken_stack and features:
            continue
        else:
            broken, alone = row.stage != "ok", False
        found.append(Judged(row, broken, alone, predict(row)))
    return found


def _stack(row: Row) -> tuple[object, ...]:
    pins = sorted((name, pin) for name, pin in row.pins.items() if name in STACK_AND_HELPERS)
    return (row.python, *pins)


def score(found: Iterable[Judged]) -> Score:
    """The counts of some rows."""
    kinds = [each.kind for each in found]
    broken = kinds.count("found") + kinds.count("missed")
    return Score(broken, kinds.count("found"), len(kinds) - broken, kinds.count("false alarm"))


def parts(found: Sequence[Judged]) -> dict[str, list[Judged]]:
    """The rows of the stack, of extensions, of extensions on a stack that works, and of each extension."""
    extensions = [each for each in found if each.row.driver]
    there = [each for each in extensions if each.alone or not each.broken]
    result = {
        "stack": [each for each in found if not each.row.driver],
        "extensions": extensions,
        "extensions, stack works": there,
        "and no distribution is absent": [each for each in there if not absent(each.row)],
    }
    for name in sorted({each.row.driver for each in extensions}):
        result[name] = [each for each in extensions if each.row.driver == name]
    return result


def printed(found: Sequence[Judged]) -> str:
    """The scores of all parts as a table."""
    lines = [f"{'part':<38}{'broken':>7}{'found':>7}{'recall':>8}{'working':>9}{'alarms':>7}{'share':>8}"]
    for name, rows in parts(found).items():
        each = score(rows)
        lines.append(
            f"{name:<38}{each.broken:>7}{each.found:>7}{each.recall:>8.1%}"
            f"{each.working:>9}{each.alarms:>7}{each.false_alarms:>8.1%}"
        )
    return "\n".join(lines)


def absent(row: Row) -> bool:
    """Whether the row fails since a module is missing that another distribution would bring.

    Something does not declare it: what once brought it along no longer does, or it is left to the user.
    """
    module = row.message.partition("No module named ")[2].strip("'")
    return row.error == "ModuleNotFoundError" and "." not in module and module not in sys.stdlib_module_names


def listed(found: Iterable[Judged], kind: str) -> list[dict[str, Any]]:
    """The rows of one kind as plain values."""
    return [
        {
            **{key: value for key, value in each.row._asdict().items() if value},
            "alone": each.alone,
            "absent": absent(each.row),
            "findings": [f"{finding.code} {finding.message}" for finding in each.findings],
        }
        for each in found
        if each.kind == kind
    ]


def write_lists(folder: Path, found: Sequence[Judged]) -> None:
    """Write `misses.json`, `false.json`, and `suspects.json`: failures that may be the driver's own."""
    suspects = [each for each in found if each.row.driver and each.row.place.startswith(("driver", "smoke"))]
    lists = {
        "misses": listed(found, "missed"),
        "false": listed(found, "false alarm"),
        "suspects": [item for kind in ("missed", "found") for item in listed(suspects, kind)],
    }
    for name, items in lists.items():
        (folder / f"{name}.json").write_text(json.dumps(items, indent=1), encoding="utf-8")
