"""The command line from outside: what it prints where, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

BROKEN = "flask==2.2.2\nwerkzeug==3.1.9\n"
FIXED = (
    "flask==3.1.3\nwerkzeug==3.1.9\njinja2==3.1.6\nmarkupsafe==3.0.4\n"
    "itsdangerous==2.2.0\nclick==8.1.8\nblinker==1.9.0\n"
)


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text(BROKEN)


def run(*arguments: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "flaskcompat", *arguments],
        capture_output=True,
        text=True,
        input=text,
        timeout=60,
    )


def test_findings_are_status_one_and_a_clean_project_status_zero() -> None:
    assert run("check").returncode == 1
    Path("requirements.txt").write_text(FIXED)
    assert run("check").returncode == 0


@pytest.mark.parametrize("format_", ["text", "json", "sarif", "github", "gitlab", "junit", "markdown"])
def test_the_status_does_not_depend_on_the_format(format_: str) -> None:
    done = run("check", "--format", format_)
    assert done.returncode == 1
    assert "FLC110" in done.stdout
    assert done.stderr == ""


@pytest.mark.parametrize(("bar", "status"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)])
def test_fail_on(bar: str, status: int) -> None:
    assert run("check", "--fail-on", bar).returncode == status


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "nowhere"],
        ["check", "--format", "xml"],
        ["check", "--format", "json", "--format", "text"],
        ["check", "--fail-on", "sometimes"],
        ["check", "--python", "three"],
        ["check", "--exclude-newer", "yesterday"],
        ["check", "--select", "NOTHING"],
        ["check", "--rules", "nowhere"],
        ["check", "--env", "nowhere"],
        ["check", "--baseline", "requirements.txt"],
        ["check", "--no-such-option"],
        ["explain", "FLC000"],
    ],
)
def test_what_cannot_be_done_is_status_two_with_a_message(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.strip() and "Traceback" not in done.stderr


@pytest.mark.parametrize("name", ["broken.lock", "poetry.lock", "Pipfile.lock", "pyproject.toml"])
def test_a_named_file_that_cannot_be_read_is_status_two_and_the_rest_is_still_reported(name: str) -> None:
    Path(name).write_bytes(b"\x00\x01\x02" * 50)
    done = run("check", "requirements.txt", name)
    assert done.returncode == 2
    assert "FLC110" in done.stdout and name in done.stdout


def test_several_formats_in_one_run() -> None:
    done = run("check", "--format", "text", "--format", "json:report.json", "--format", "junit:junit.xml")
    assert "FLC110" in done.stdout
    assert json.loads(Path("report.json").read_text())["summary"]["error"] == 1
    assert "FLC110" in Path("junit.xml").read_text()


def test_a_report_that_cannot_be_written_is_status_two() -> None:
    assert run("check", "--format", "json:nowhere/report.json").returncode == 2


def test_a_report_serves_as_a_baseline() -> None:
    run("check", "--format", "json:accepted.json")
    done = run("check", "--baseline", "accepted.json", "--format", "json")
    assert done.returncode == 0
    assert {finding["suppressed"] for finding in json.loads(done.stdout)["findings"]} == {"baseline"}


def test_settings_of_the_project_count_and_the_command_line_wins() -> None:
    Path("flaskcompat.toml").write_text('fail-on = "never"\n')
    assert run("check").returncode == 0
    assert run("check", "--fail-on", "error").returncode == 1
    Path("flaskcompat.toml").write_text("fail-on = 3\n")
    assert run("check").returncode == 2
    Path("flaskcompat.toml").unlink()
    Path("pyproject.toml").write_text('[tool.flaskcompat]\nignore = ["FLC1"]\n')
    assert run("check").returncode == 0


def test_nothing_is_written_beside_the_project() -> None:
    before = sorted(os.listdir())
    run("check")
    assert sorted(os.listdir()) == before


def test_explain_reads_a_pasted_error() -> None:
    error = "ImportError: cannot import name 'url_quote' from 'werkzeug.urls' (/x/werkzeug/urls.py)\n"
    assert "FLC110" in run("explain", "-", text=error).stdout
    assert "FLC110" in run("explain", "flc110").stdout


def test_rules_list_and_schema() -> None:
    assert "FLC110  error" in run("rules", "list").stdout
    assert json.loads(run("rules", "schema").stdout)["title"] == "flaskcompat rule"
    assert run("rules", "lint").returncode == 0


def test_colour_only_on_a_terminal() -> None:
    assert "\x1b" not in run("check").stdout


def test_quiet_is_a_line_a_finding_and_verbose_tells_every_version() -> None:
    (line,) = run("check", "-q").stdout.splitlines()
    assert line.startswith("requirements.txt:1: error FLC110 ")
    assert "itsdangerous 2.2.0 resolved" in run("check", "-v").stdout
    assert "suppressed: ignore" in run("check", "-v", "--ignore", "FLC1").stdout


def test_offline_is_the_default() -> None:
    done = run("check", "--offline")
    assert "FLC110" in done.stdout and done.stdout == run("check").stdout


def test_version() -> None:
    assert run("--version").stdout.startswith("flaskcompat ")
