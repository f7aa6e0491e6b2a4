from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from flaskcompat.cli.settings import Settings, merged
from flaskcompat.engine.options import Options
from flaskcompat.errors import UsageError


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def settings(toml: str = "", *paths: str, **given: Any) -> Settings:
    """The settings of a run with this `flaskcompat.toml`; `fail_on=...` stands for `--fail-on`."""
    Path("flaskcompat.toml").write_text(toml)
    return merged({key.replace("_", "-"): value for key, value in given.items()}, paths or ["."])


def test_nothing_asked_for_is_the_usual_run() -> None:
    assert merged({}, ["."]) == Settings(Options(), ("text",), "error")


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("fail_on = 'error'\n", "no setting 'fail_on'"),
        ("[select]\n", "tool.flaskcompat.select has the wrong type"),
        ("select = 'FLC1'\n", "tool.flaskcompat.select has the wrong type"),
        ("ignore = ['FLC1', 3]\n", "tool.flaskcompat.ignore has the wrong type"),
        ("no-source = 'yes'\n", "tool.flaskcompat.no-source has the wrong type"),
        ("exclude-newer = 2024-05-31\n", "tool.flaskcompat.exclude-newer has the wrong type"),
        ("fail-on = 'sometimes'\n", "--fail-on is error, warning, note or never, not 'sometimes'"),
        ("python = ['3']\n", "--python is X.Y, not '3'"),
        ("exclude-newer = 'soon'\n", "--exclude-newer is a date"),
        ("select = [\n", "settings cannot be read"),
        ("a = " + "[" * 5000, "settings cannot be read"),
    ],
)
def test_a_setting_that_is_wrong_is_told_by_its_name(toml: str, said: str) -> None:
    with pytest.raises(UsageError) as caught:
        settings(toml)
    assert said in str(caught.value)


def test_a_wrong_setting_is_told_even_where_the_command_line_gives_another() -> None:
    with pytest.raises(UsageError, match="wrong type"):
        settings("select = 'FLC1'\n", select=["FLC1"])


def test_each_setting_has_its_option_and_the_command_line_wins() -> None:
    toml = "select = ['FLC1', 'FLC2,FLC3']\nfail-on = 'note'\nno-source = true\n"
    toml += "python = ['3.9']\nformat = ['json']\n"
    found = settings(toml)
    assert found.options == Options(select=("FLC1", "FLC2", "FLC3"), python=("3.9",), source=False)
    assert (found.formats, found.fail_on) == (("json",), "note")
    found = settings(toml, select=["FLC5"], fail_on="never", format=["text", "json:x.json"], python=None)
    assert (found.options.select, found.fail_on) == (("FLC5",), "never")
    assert (found.formats, found.options.python) == (("text", "json:x.json"), ("3.9",))


def test_selectors_may_be_joined_by_commas() -> None:
    assert settings(ignore=["FLC1, FLC2", "stack,"]).options.ignore == ("FLC1", "FLC2", "stack")


def test_the_table_of_a_pyproject_counts_where_no_file_of_our_own_is_there() -> None:
    Path("pyproject.toml").write_text("[tool.flaskcompat]\nfail-on = 'note'\n")
    assert merged({}, ["."]).fail_on == "note"
    assert settings("").fail_on == "error"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[tool.ruff]\n",
        "[project]\ndependencies = ['flaskcompat']\n",
        "this is not toml, and says nothing to us [[[\n",
    ],
)
def test_a_pyproject_without_our_table_does_not_matter(text: str) -> None:
    Path("pyproject.toml").write_text(text)
    assert merged({}, ["."]) == Settings(Options(), ("text",), "error")


@pytest.mark.parametrize("text", ["[tool]\nflaskcompat = 3\n", "[tool.flaskcompat]\nnothing = 1\n"])
def test_an_error_names_the_file(text: str) -> None:
    Path("pyproject.toml").write_text(text)
    with pytest.raises(UsageError, match=r"pyproject\.toml: tool\.flaskcompat"):
        merged({}, ["."])


def test_settings_are_those_of_the_one_project_that_is_checked_else_of_the_working_directory() -> None:
    Path("a").mkdir()
    Path("a/flaskcompat.toml").write_text("fail-on = 'note'\n")
    Path("a/requirements.txt").touch()
    assert settings("fail-on = 'never'\n").fail_on == "never"
    assert merged({}, ["a"]).fail_on == merged({}, ["a/requirements.txt"]).fail_on == "note"
    assert merged({}, ["a", "."]).fail_on == "never"
