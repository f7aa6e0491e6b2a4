"""The table of ways that were gone: where each began, its steps, and how it ended."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.plans.starts import Start
from tests.plans.walk import Stop, Walk

SHIPPED = Path(__file__).parent / "outcomes.json"


def write(walks: Sequence[Walk], starts: Sequence[Start], path: Path) -> None:
    """Put ways into a table, in the place of those of the same names; the same ways are the same bytes."""
    kinds = {each.name: each for each in starts}
    rows = {row["name"]: row for row in read(path)} if path.exists() else {}
    rows |= {walk.name: _row(walk, kinds[walk.name]) for walk in walks}
    lines = [json.dumps(row, separators=(",", ":")) for row in rows.values()]
    path.write_text("[\n" + ",\n".join(lines) + "\n]\n", encoding="utf-8")


def read(path: Path = SHIPPED) -> list[dict[str, Any]]:
    """The rows of a table."""
    rows: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return rows


def _row(walk: Walk, start: Start) -> dict[str, Any]:
    row: dict[str, Any] = {
        "name": walk.name,
        "kind": start.kind,
        "day": start.day,
        "extensions": list(start.drivers),
        "outcome": walk.outcome,
        "stops": [_stop(each) for each in walk.stops],
    }
    if walk.blockers:
        row["blockers"] = list(walk.blockers)
    return row


def _stop(stop: Stop) -> dict[str, Any]:
    row: dict[str, Any] = {"python": stop.python, "moves": list(stop.moves)}
    if stop.failing:
        row["failing"] = {one.driver: f"{one.stage}: {one.error} @ {one.place}" for one in stop.failing}
    if stop.refused:
        row["refused"] = stop.refused[-160:]
    if stop.differs:
        row["differs"] = list(stop.differs)
    return row


def told(walk: Walk, start: Start) -> str:
    """A way as lines for people: nothing but its outcome where all went well."""
    lines = [
        f"{walk.name} ({start.kind}, Python {start.python}): {walk.outcome}, {len(walk.stops) - 1} steps"
    ]
    for number, stop in enumerate(walk.stops):
        if stop.failing or stop.refused or stop.differs:
            lines.append(f"  {number or 'start'} on Python {stop.python}: {', '.join(stop.moves)}")
            lines += [f"    {one.driver}: {one.stage}: {one.error} @ {one.place}" for one in stop.failing]
            lines += [f"    {text}" for text in (stop.refused, *stop.differs) if text]
    lines += [f"  blocked: {text}" for text in walk.blockers]
    return "\n".join([*lines, *([f"  {walk.text}"] if walk.text else [])])
