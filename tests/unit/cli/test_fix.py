"""`flaskcompat fix` up to its exit status, what it prints and what it writes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flaskcompat.cli.app import build
from flaskcompat.errors import FlaskcompatError, UsageError
from flaskcompat.fixing.journal import NAME
from tests.unit.fixing.conftest import STACK

CODE = "from flask import Flask, Markup\n"
FIXED = "from flask import Flask\nfrom markupsafe import Markup\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text(STACK)
    Path("app.py").write_text(CODE)


def fix(*arguments: str) -> Result:
    return CliRunner().invoke(build("fix"), ["fix", *arguments])


def git(*arguments: str) -> None:
    who = {
        f"GIT_{role}_{key}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")
    }
    environment = {**os.environ, **who, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], check=True, env=environment, capture_output=True)


def test_a_diff_is_printed_and_nothing_is_written() -> None:
    done = fix()
    assert done.exit_code == 1
    assert done.stdout.splitlines()[:2] == ["--- a/app.py", "+++ b/app.py"]
    assert "+from markupsafe import Markup" in done.stdout
    assert Path("app.py").read_text() == CODE


def test_what_is_written_is_told_and_a_second_run_has_nothing_to_do() -> None:
    done = fix("--write")
    assert (done.exit_code, Path("app.py").read_text()) == (0, FIXED)
    assert done.stderr == "changed app.py: 1 change\n"
    assert (fix().exit_code, fix("--write").stderr) == (0, "nothing to change\n")


def test_what_git_has_not_saved_is_not_written_over() -> None:
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "all")
    Path("app.py").write_text(CODE + "x = 1\n")
    refused = fix("--write")
    assert isinstance(refused.exception, FlaskcompatError)
    assert "app.py. Commit or stash" in str(refused.exception)
    assert Path("app.py").read_text() == CODE + "x = 1\n"
    assert fix("--write", "--force").exit_code == 0
    assert Path("app.py").read_text() == FIXED + "x = 1\n"


def test_what_git_has_saved_is_written() -> None:
    git("init", "-q", "-b", "main")
    git("add", "-A")
    git("commit", "-q", "-m", "all")
    Path("other.txt").write_text("not saved, and not touched\n")
    assert (fix("--write").exit_code, Path("app.py").read_text()) == (0, FIXED)


def test_a_plan_is_followed() -> None:
    Path("requirements.txt").write_text("flask==2.0.3\nwerkzeug==2.0.3\n")
    done = fix("--to", "flask==3.1.3")
    assert "+flask==3.1.3" in done.stdout
    assert "+from markupsafe import Markup" in done.stdout
    assert "app.py" not in fix("--to", "flask==3.1.3", "--no-code").stdout
    assert "requirements.txt" not in fix("--to", "flask==3.1.3", "--no-manifests").stdout


@pytest.mark.parametrize(
    "arguments", [["--step", "1"], ["--to", "flask==3.1.3", "--step", "99"], ["nowhere"], ["--to", "nothing"]]
)
def test_what_makes_no_sense_is_told(arguments: list[str]) -> None:
    assert isinstance(fix(*arguments).exception, UsageError)


def test_what_stands_in_the_way_is_told() -> None:
    Path("requirements.txt").write_text("flask==2.0.3\nwerkzeug==2.0.3\nflask-script==2.0.6\n")
    assert "blocked: " in fix("--to", "flask==3.1.3").stderr


def test_a_folder_without_a_project_is_told() -> None:
    Path("empty").mkdir()
    assert isinstance(fix("empty").exception, UsageError)


def test_what_stays_is_told_with_the_reason_unless_asked_not_to() -> None:
    Path("app.py").write_text("from flask.ext.login import LoginManager\n")
    assert "app.py:1: left: flask.ext.login.LoginManager: flask_login" in fix().stderr
    assert fix("-q").stderr == ""
    assert fix().exit_code == 0


def test_what_a_killed_run_left_is_told_and_ended_by_the_next_that_writes() -> None:
    Path(NAME).write_text("half")
    assert "fix --write ends what it began" in fix().stderr
    assert Path(NAME).exists()
    assert fix("--write").exit_code == 0
    assert not Path(NAME).exists()


def test_the_project_around_a_named_folder_is_looked_at_too() -> None:
    Path("sub").mkdir()
    Path("sub/requirements.txt").write_text(STACK)
    Path(NAME).write_text("half")
    fix("sub", "--write")
    assert not Path(NAME).exists()
