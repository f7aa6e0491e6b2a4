"""The known changes of behaviour: each has rules that see it, or the reason why none can."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import tomli

from flaskcompat.ruleset.store import all_rules

ROWS: list[dict[str, Any]] = tomli.loads((Path(__file__).parent / "rows.toml").read_text("utf-8"))["row"]
FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts" / "behaviour_changes.csv"
CODES = frozenset(rule.code for rule in all_rules())


@pytest.mark.parametrize(
    "row", ROWS, ids=lambda row: f"{row['distribution']} {row['release']}: {row['fact']}"
)
def test_a_row_names_rules_that_exist_or_says_why_there_is_none(row: dict[str, Any]) -> None:
    assert set(row) <= {"distribution", "release", "area", "fact", "rules", "reason"}
    assert set(row.get("rules", ())) <= CODES
    assert row.get("rules") or row.get("reason", "").strip()


@pytest.mark.skipif(not FACTS.exists(), reason="no ../shared/facts beside the repository")
def test_every_known_change_has_its_row() -> None:
    with FACTS.open(encoding="utf-8", newline="") as file:
        known = Counter((row["package"], row["release"], row["area"]) for row in csv.DictReader(file))
    assert known == Counter((row["distribution"], row["release"], row["area"]) for row in ROWS)


def test_no_row_is_told_twice() -> None:
    facts = Counter((row["distribution"], row["release"], row["fact"]) for row in ROWS)
    assert set(facts.values()) == {1}
