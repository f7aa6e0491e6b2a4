"""Predictions, held to the shipped table of what ran: see `python -m tests.matrix --judge` for the lists."""

from __future__ import annotations

from zlib import crc32

import pytest

from tests.matrix.judge import Judged, from_pins, judged, parts, score
from tests.matrix.predict import Oracle, by_check
from tests.matrix.sweep import Row
from tests.matrix.table import read

BARS = {"stack": (0.99, 0.01), "extensions": (0.96, 0.01)}
"""At least this share of what breaks is predicted to, and at most that share of what works.

The bars rise as predictions get better, and never sink; 99 % and 97 % of what breaks, and 1 % of what works,
are the aim.
"""
COMPARED = 25
MOST = 3000
"""So many rows are enough, and quick enough."""


@pytest.fixture(scope="module")
def found() -> list[Judged]:
    """Rows of the table with their predictions."""
    table = read()
    return judged(sorted(table, key=_shuffled)[:MOST], from_pins(Oracle()), table)


def _shuffled(row: Row) -> int:
    """A place in an order that has nothing to do with what the row says."""
    return crc32(repr(row).encode())


@pytest.mark.parametrize("part", BARS)
def test_predictions_hold_against_what_ran(found: list[Judged], part: str) -> None:
    recall, false_alarms = BARS[part]
    each = score(parts(found)[part])
    assert (each.recall >= recall, each.false_alarms <= false_alarms) == (True, True), each


def test_a_check_of_the_pins_says_the_same(found: list[Judged]) -> None:
    some = sorted(found, key=lambda each: _shuffled(each.row))[:COMPARED]
    for each in some:
        said = by_check([f"{name}=={pin}" for name, pin in each.row.pins.items()], each.row.python)
        assert {finding.code for finding in said} == {finding.code for finding in each.findings}, each.row
