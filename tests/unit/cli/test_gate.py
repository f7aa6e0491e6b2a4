"""`flaskcompat gate` up to its exit status and its formats."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flaskcompat.cli.app import build
from flaskcompat.errors import UsageError

GOOD, BAD = "flask==2.2.5\nwerkzeug==2.2.3\n", "flask==2.2.2\nwerkzeug==3.1.9\n"
WHO = {f"GIT_{role}_{key}": "a@example.org" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text(GOOD)
    for arguments in (["init", "-q", "-b", "main"], ["add", "-A"], ["commit", "-q", "-m", "good"]):
        environment = {**os.environ, **WHO, "GIT_CONFIG_GLOBAL": os.devnull}
        subprocess.run(["git", *arguments], check=True, env=environment)
    Path("requirements.txt").write_text(BAD)


def gate(*arguments: str) -> Result:
    return CliRunner().invoke(build("gate"), ["gate", *arguments])


def test_the_status_counts_what_the_change_brings() -> None:
    assert gate("--base", "HEAD").exit_code == 1
    assert gate("--base", "HEAD", "--fail-on", "never").exit_code == 0
    assert gate("--base", "HEAD", "--ignore", "FLC1").exit_code == 0
    assert gate("--base", "HEAD", "--head", "HEAD").exit_code == 0


def test_what_cannot_be_compared_is_told() -> None:
    assert gate().exit_code == 2
    assert isinstance(gate("--base", "none").exception, UsageError)
    assert isinstance(gate("--base", "HEAD", "nowhere").exception, UsageError)


def test_a_named_file_that_cannot_be_read_wins() -> None:
    Path("uv.lock").write_text("[[package")
    assert gate("--base", "HEAD", "uv.lock", "--fail-on", "never").exit_code == 2


def test_the_verdict_stands_first_in_what_people_read() -> None:
    text = gate("--base", "HEAD").stdout
    assert text.startswith("gate: not safe: flask 2.2.5 -> 2.2.2, werkzeug 2.2.3 -> 3.1.9\n")
    assert gate("--base", "HEAD", "-q").stdout.startswith("gate: not safe: ")
    lines = gate("--base", "HEAD", "--format", "markdown").stdout.splitlines()
    assert lines[0] == "<!-- flaskcompat -->"
    assert lines[1].startswith("### ❌ flaskcompat: not safe: ")


def test_other_formats_hold_what_is_brought(tmp_path: Path) -> None:
    done = gate(
        "--base", "HEAD", "--format", "github", "--format", "json:out.json", "--format", "sarif:out.sarif"
    )
    assert done.stdout.startswith("::error file=requirements.txt,line=1")
    document = json.loads(Path("out.json").read_text())
    assert document["gate"]["verdict"] == "breaks"
    assert [change["to"] for change in document["gate"]["changes"] if change["direct"]] == ["2.2.2", "3.1.9"]
    assert (
        len(json.loads(Path("out.sarif").read_text())["runs"][0]["results"]) == len(document["findings"]) == 1
    )


def test_a_base_that_had_it_already_is_no_reason_to_fail() -> None:
    environment = {**os.environ, **WHO, "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", "commit", "-q", "-am", "bad"], check=True, env=environment)
    Path("app.py").write_text("x = 1\n")
    done = gate("--base", "HEAD")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (0, "gate: safe")
    assert gate("--base", "HEAD~1").exit_code == 1
