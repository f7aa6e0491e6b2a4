"""The whole matrix: which combinations, run, written."""

from __future__ import annotations

import argparse
from collections import Counter
from zlib import crc32

from tests.matrix.grid import STACK, Combination, in_turn, of_extension, of_stack, today
from tests.matrix.judge import from_pins, from_requirements, judged, printed, write_lists
from tests.matrix.predict import Oracle
from tests.matrix.runner import drivers
from tests.matrix.sweep import Store, sweep
from tests.matrix.table import SHIPPED, merged, read, write
from tests.matrix.tools import Tools

STACK_SAMPLE = 10
"""How many times as many combinations a distribution of the stack has as an extension."""


def run(tools: Tools, options: argparse.Namespace) -> None:
    """Run the combinations that the command line names and print how they ended."""
    lists = [_of(tools, name, options) for name in options.only or ["stack", *drivers()]]
    store = Store(tools)
    there = {"", *drivers()}
    again = [row for row in store.rows.values() if row.pins and row.driver in there]
    combinations = [_on(each, options.python) for each in in_turn(lists)]
    rows = sweep(tools, again if options.again else combinations, store)
    print(dict(Counter(row.stage for row in rows)))


def _of(tools: Tools, name: str, options: argparse.Namespace) -> list[Combination]:
    if name != "stack":
        return of_extension(tools, name, options.sample, options.seed)
    each = [of_stack(tools, part, options.sample * STACK_SAMPLE, options.seed) for part in STACK]
    return in_turn(each)


def _on(each: Combination, pythons: list[str]) -> Combination:
    """The combination on one of these Pythons, if any are given."""
    if not pythons or each.python in pythons:
        return each
    return each._replace(python=pythons[crc32(repr(each).encode()) % len(pythons)])


def write_table(tools: Tools, options: argparse.Namespace) -> None:
    """Write all that was run on this machine and what else the table holds, as far as there are drivers."""
    path = options.table or SHIPPED
    there = {"", *drivers()}
    rows = merged(read(path) if path.exists() else (), Store(tools).rows.values())
    rows = [row for row in rows if row.driver in there]
    write(path, rows, today())
    print(f"{path}: {len(rows)} rows, {path.stat().st_size / 1000:.0f} kB")


def judge(options: argparse.Namespace) -> None:
    """Print how predictions do against a table, and write what they get wrong."""
    table = read(options.table or SHIPPED)
    only = {"" if name == "stack" else name for name in options.only}
    rows = [row for row in table if not only or row.driver in only]
    if options.fresh:
        rows = sorted(rows, key=lambda row: crc32(repr(row[:7]).encode()))[: options.fresh]
    found = judged(rows, from_requirements if options.fresh else from_pins(Oracle()), table)
    print(printed(found))
    if options.lists:
        write_lists(options.lists, found)
