"""`flaskcompat check` up to its exit status, in this process; `test_cli.py` runs it as users do."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flaskcompat.cli.app import build
from flaskcompat.errors import UsageError

BROKEN = "flask==2.2.2\nwerkzeug==3.1.9\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text(BROKEN)


def check(*arguments: str) -> Result:
    return CliRunner().invoke(build("check"), ["check", *arguments])


def codes(*arguments: str) -> dict[str, str | None]:
    report = json.loads(check("--format", "json", *arguments).stdout)
    return {finding["code"]: finding["suppressed"] for finding in report["findings"]}


def test_what_is_wrong_with_the_asking_ends_before_any_file_is_read() -> None:
    for arguments in (["--format", "xml"], ["--python", "3"], ["--fail-on", "all"]):
        assert isinstance(check("requirements.txt", *arguments).exception, UsageError)


def test_the_status_counts_what_is_not_suppressed_at_or_above_the_bar() -> None:
    assert check().exit_code == 1
    assert check("--ignore", "FLC110").exit_code == 0
    assert check("--fail-on", "never").exit_code == 0
    assert check("--select", "FLC5").exit_code == 0


def test_a_named_file_that_cannot_be_read_wins_over_findings_and_over_never() -> None:
    Path("uv.lock").write_text("[[package")
    done = check("requirements.txt", "uv.lock", "--fail-on", "never")
    assert done.exit_code == 2
    assert "FLC110" in done.stdout


def test_a_file_in_a_folder_that_cannot_be_read_is_a_problem_in_the_report() -> None:
    Path("uv.lock").write_text("[[package")
    done = check("--fail-on", "never")
    assert done.exit_code == 0
    assert "uv.lock" in done.stdout


def test_each_option_reaches_the_run(tmp_path: Path) -> None:
    assert codes() == {"FLC110": None}
    assert codes("--ignore", "FLC1") == {"FLC110": "ignore"}
    assert codes("--select", "FLC5,FLC6") == {}
    assert "FLC601" in codes("--python", "3.6") and "FLC601" not in codes("--python", "3.9")
    Path("requirements.txt").write_text("flask==2.2.2\n")
    assert "FLC110" not in codes("--exclude-newer", "2022-09-01")
    Path("requirements.txt").write_text("flask==3.0.3\nwerkzeug==3.1.9\n")
    Path("app.py").write_text("from flask import request\nrequest.max_content_length = 10\n")
    assert "FLC507" in codes() and "FLC507" not in codes("--no-source")


def test_two_named_files_that_share_one_are_told_of_it_once() -> None:
    Path("dev-requirements.txt").write_text("-r requirements.txt\npytest==8.3.4\n")
    report = json.loads(check("--format", "json", "requirements.txt", "dev-requirements.txt", ".").stdout)
    (finding,) = report["findings"]
    known = {environment["id"] for environment in report["environments"]}
    assert set(finding["environments"]) == known == {"requirements.txt", "dev-requirements.txt"}
    assert len(report["requirements"]) == 3
