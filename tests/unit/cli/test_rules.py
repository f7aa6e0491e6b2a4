from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flaskcompat.cli.app import build
from flaskcompat.errors import RuleError, UsageError
from tests.unit.ruleset.test_load import GOOD

TEAM = GOOD.replace("FLC110", "TEAM001")


def rules(*arguments: str) -> Result:
    return CliRunner().invoke(build("rules"), ["rules", *arguments])


def codes(*arguments: str) -> list[str]:
    return [line.split()[0] for line in rules("list", *arguments).stdout.splitlines()]


def test_the_list_is_in_order_and_may_be_narrowed() -> None:
    everything = codes()
    assert everything == sorted(everything) and len(everything) > 50
    assert codes("--select", "FLC110") == ["FLC110"]
    assert {code[:4] for code in codes("--select", "FLC1", "--select", "FLC9")} == {"FLC1", "FLC9"}
    assert isinstance(rules("list", "--select", "nothing").exception, UsageError)


def test_a_teams_rules_are_listed_with_ours(tmp_path: Path) -> None:
    (tmp_path / "TEAM001-too-old.yaml").write_text(TEAM)
    assert codes("--rules", str(tmp_path), "--select", "TEAM") == ["TEAM001"]
    (tmp_path / "TEAM001-too-old.yaml").write_text(GOOD)
    assert isinstance(rules("list", "--rules", str(tmp_path)).exception, RuleError)


def test_the_schema_is_json_and_nothing_else() -> None:
    assert json.loads(rules("schema").stdout)["title"] == "flaskcompat rule"


def test_lint_is_status_one_with_the_place_of_each_error(tmp_path: Path) -> None:
    (tmp_path / "TEAM001-too-old.yaml").write_text(TEAM.replace("severity: error", "severity: fatal"))
    done = rules("lint", str(tmp_path))
    assert (done.exit_code, done.stdout) == (1, "1 rules, 1 errors\n")
    assert "TEAM001-too-old.yaml: line 4: severity: " in done.stderr


def test_lint_is_status_zero_without_errors(tmp_path: Path) -> None:
    (tmp_path / "TEAM001-too-old.yaml").write_text(TEAM)
    assert (rules("lint", str(tmp_path)).exit_code, rules("lint").exit_code) == (0, 0)


@pytest.mark.parametrize("jobs", ["0", "17", "many"])
def test_verify_runs_as_many_witnesses_at_a_time_as_is_sensible(jobs: str) -> None:
    assert rules("verify", "FLC110", "--jobs", jobs).exit_code == 2


def test_verify_hands_on_what_was_asked_and_the_status(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []

    def verify(selectors: list[str], *, boundaries: bool, jobs: int, record: bool) -> int:
        asked.extend([selectors, boundaries, jobs, record])
        return 1

    monkeypatch.setattr("flaskcompat.cli.verify.verify_rules", verify)
    assert rules("verify", "FLC110", "stack", "--boundaries", "--jobs", "4").exit_code == 1
    assert asked == [["FLC110", "stack"], True, 4, False]
