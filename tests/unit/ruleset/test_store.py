from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.errors import RuleError, UsageError
from flaskcompat.ruleset.select import selected
from flaskcompat.ruleset.store import all_rules
from tests.unit.ruleset.test_load import GOOD


def test_a_teams_own_rules_join_ours(tmp_path: Path) -> None:
    (tmp_path / "TEAM001-too-old.yaml").write_text(GOOD.replace("FLC110", "TEAM001"))
    assert {rule.code for rule in all_rules([str(tmp_path)])} - {rule.code for rule in all_rules()} == {
        "TEAM001"
    }


def test_a_code_is_never_used_twice(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(GOOD)
    with pytest.raises(RuleError, match="taken"):
        all_rules([str(tmp_path)])


def test_folders_without_rules_are_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "nowhere"):
        with pytest.raises(UsageError):
            all_rules([str(folder)])


def test_selectors_are_codes_beginnings_and_tags() -> None:
    rules = all_rules()
    assert [rule.code for rule in selected(rules, ["FLC110"])] == ["FLC110"]
    assert {rule.code[:4] for rule in selected(rules, ["FLC1"])} == {"FLC1"}
    assert selected(rules, ["suppression"]) and selected(rules, ["ALL"]) == rules == selected(rules, [])
    with pytest.raises(UsageError):
        selected(rules, ["FLC110", "nothing"])
