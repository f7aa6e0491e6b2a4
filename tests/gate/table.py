"""The table that ships with the tests: every bump that ran, and how it ended."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.gate.bumps import Bump, Proposal
from tests.gate.judge import Judged

SHIPPED = Path(__file__).parent / "table/bumps.json.gz"
VERDICTS = Path(__file__).parent / "table/verdicts.csv"
COLUMNS = ("app", "distribution", "before", "after", "day", "truth", "verdict", "codes", "repaired", "ran")


def write(path: Path, bumps: Iterable[Bump]) -> None:
    """Write bumps; the versions after one are kept as what differs from those before it."""
    rows = []
    for each in bumps:
        changed = {name: pin for name, pin in each.new.items() if each.old.get(name) != pin}
        gone = sorted(each.old.keys() - each.new.keys()) if each.new else None
        rows.append([each.app, each.python, [*each.proposal], each.old, changed, gone, each.truth, each.why])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(json.dumps(rows, separators=(",", ":")).encode(), 9, mtime=0))


def read(path: Path = SHIPPED) -> list[Bump]:
    """The bumps of a table."""
    found = []
    for app, python, proposal, old, changed, gone, truth, why in json.loads(
        gzip.decompress(path.read_bytes())
    ):
        left = {} if gone is None else {name: pin for name, pin in old.items() if name not in gone}
        found.append(Bump(app, python, Proposal(*proposal), old, {**left, **changed}, truth, why))
    return found


def write_verdicts(found: Sequence[Judged], path: Path = VERDICTS) -> None:
    """Write what the gate said of each bump, a line each; of other applications what was there stays."""
    judged = {each.bump.app for each in found}
    kept = [row for row in (read_verdicts(path) if path.exists() else ()) if row["app"] not in judged]
    rows: list[list[str]] = [[row[name] for name in COLUMNS] for row in kept]
    for each in found:
        day, name, version = each.bump.proposal
        told = (each.bump.truth, each.verdict, " ".join(each.codes), each.repaired, each.ran)
        rows.append([each.bump.app, name, each.bump.old.get(name, ""), version, day, *told])
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(COLUMNS)
        rows.sort(key=lambda row: (row[0], row[4], row[1], row[3]))
        writer.writerows(rows)


def read_verdicts(path: Path = VERDICTS) -> list[dict[str, str]]:
    """The lines of that file, by column."""
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))
