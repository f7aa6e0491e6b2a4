from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.errors import UsageError
from flaskcompat.ruleset.lint import lint_folders
from tests.unit.ruleset.test_load import GOOD

TEAM = GOOD.replace("FLC110", "TEAM001")
NAME = "TEAM001-too-old.yaml"


def errors(folder: Path, text: str, name: str = NAME) -> list[str]:
    (folder / name).write_text(text)
    found, _ = lint_folders([str(folder)])
    return [error.partition(": ")[2] for error in found]


def test_a_rule_that_keeps_the_habits(tmp_path: Path) -> None:
    assert errors(tmp_path, TEAM) == []
    assert lint_folders([str(tmp_path)])[1] == 1


def test_our_own_rules_keep_them() -> None:
    found, count = lint_folders()
    assert found == [] and count > 50


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("severity: error", "severity: fatal", "line 4: severity: must be one of"),
        ("{flask} is too old", "{werkzeug} is too old", "placeholder {werkzeug} has no value in this rule"),
        ("actions: []", "actions: [{kind: edit, text: 'Call {url}.'}]", "placeholder {url} has no value"),
        ("name: too-old\n", "", "must contain"),
        ("severity: error\nbreaks: production\n", "breaks: production\nseverity: error\n", "in this order"),
    ],
)
def test_each_error_says_what_is_wrong(tmp_path: Path, old: str, new: str, said: str) -> None:
    assert old in TEAM
    (error,) = errors(tmp_path, TEAM.replace(old, new))
    assert said in error


@pytest.mark.parametrize("name", ["upgrade-flask", "do-not-pin", "flask-should-go", "prefer-x"])
def test_a_name_that_says_the_cure_is_refused(tmp_path: Path, name: str) -> None:
    text = TEAM.replace("name: too-old", f"name: {name}")
    (error,) = errors(tmp_path, text, f"TEAM001-{name}.yaml")
    assert "says the cure" in error


@pytest.mark.parametrize("name", ["unused-setting", "pinned-twice", "fixture-app"])
def test_a_name_that_only_holds_such_a_word_is_not(tmp_path: Path, name: str) -> None:
    assert errors(tmp_path, TEAM.replace("too-old", name), f"TEAM001-{name}.yaml") == []


def test_the_file_is_called_after_code_and_name(tmp_path: Path) -> None:
    assert errors(tmp_path, TEAM, "other.yaml") == [f"the file should be called {NAME}"]


def test_codes_and_names_are_taken_once_over_all_folders(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / NAME).write_text(TEAM)
    found, count = lint_folders([str(tmp_path / "a"), str(tmp_path / "b")])
    assert count == 2
    assert [error.partition(": ")[2] for error in found] == [
        f"TEAM001 is taken by {NAME}",
        f"too-old is taken by {NAME}",
    ]


def test_a_rule_of_ours_needs_its_witness_projects(tmp_path: Path) -> None:
    text = GOOD.replace("FLC110", "FLC000").replace(
        "witness: none\nreason: it is an example\n", "witness: {}\n"
    )
    found = errors(tmp_path, text, "FLC000-too-old.yaml")
    assert found == [f"tests/rules/FLC000/{kind}/witness.py is missing" for kind in ("bad", "good")]


def test_a_folder_without_rules_has_no_errors_and_no_rules(tmp_path: Path) -> None:
    assert lint_folders([str(tmp_path)]) == ([], 0)


def test_a_folder_that_is_not_there_is_no_folder_without_errors(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no folder with rules"):
        lint_folders([str(tmp_path / "nowhere")])
