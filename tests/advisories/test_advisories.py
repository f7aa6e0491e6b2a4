"""The known advisories: each has rules that tell who is exposed, or the reason why there is none."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import tomli

from flaskcompat.ruleset.store import all_rules

ROWS: list[dict[str, Any]] = tomli.loads((Path(__file__).parent / "rows.toml").read_text("utf-8"))["row"]
FACTS = Path(__file__).resolve().parents[3] / "shared" / "facts" / "advisories.csv"
RULES = {rule.code: rule for rule in all_rules()}
ADVISORIES = sorted(code for code, rule in RULES.items() if "advisory" in rule.tags)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['distribution']} {row['ids']}")
def test_a_row_names_rules_that_exist_or_says_why_there_is_none(row: dict[str, Any]) -> None:
    assert set(row) <= {"distribution", "ids", "rules", "reason", "note"}
    assert ("rules" in row) is not ("reason" in row)
    assert set(row.get("rules", ())) <= set(RULES)
    assert row.get("reason", "x").strip()


@pytest.mark.skipif(not FACTS.exists(), reason="no ../shared/facts beside the repository")
def test_every_known_advisory_has_its_row() -> None:
    with FACTS.open(encoding="utf-8", newline="") as file:
        known = Counter((row["package"], row["ids"]) for row in csv.DictReader(file))
    assert known == Counter((row["distribution"], row["ids"]) for row in ROWS)


@pytest.mark.parametrize("code", ADVISORIES)
def test_a_rule_about_an_advisory_names_it_and_stands_in_the_table(code: str) -> None:
    rule = RULES[code]
    named = [row for row in ROWS if code in row.get("rules", ())]
    assert named
    ids = {one for row in named for one in row["ids"].replace(";", " ").split() if one[:3] in ("CVE", "GHS")}
    assert any(one in rule.message for one in ids)
    assert rule.severity in ("warning", "note")
    assert "security" in rule.tags
