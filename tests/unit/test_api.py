from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import flaskcompat
from flaskcompat import Report, check
from flaskcompat.errors import FlaskcompatError, UsageError

BROKEN = "flask==2.2.2\nwerkzeug==3.1.9\n"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text(BROKEN)


@pytest.mark.parametrize(
    "given",
    [
        {"paths": "nowhere"},
        {"select": ["nothing"]},
        {"ignore": ["nothing"]},
        {"python": "three"},
        {"exclude_newer": "yesterday"},
        {"env": "nowhere"},
        {"rules": ["nowhere"]},
    ],
)
def test_what_cannot_be_done_is_an_error_that_can_be_caught(given: dict[str, str]) -> None:
    with pytest.raises(FlaskcompatError):
        check(**given)  # type: ignore[arg-type]


def test_the_result_is_a_report_and_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    report = check()
    assert isinstance(report, Report)
    assert [finding.code for finding in report.findings] == ["FLC110"]
    assert report.fails("error") and report.tool.version == flaskcompat.__version__
    assert capfd.readouterr() == ("", "")


def test_one_path_and_one_python_need_no_list() -> None:
    assert check("requirements.txt", python="3.9") == check(["requirements.txt"], python=["3.9"])
    assert [environment.python for environment in check(python="3.9").environments] == ["3.9"]


def test_what_cannot_be_read_is_a_problem_and_no_error() -> None:
    Path("uv.lock").write_text("[[package")
    assert [problem.path for problem in check().problems] == ["uv.lock"]


def test_the_settings_of_the_project_are_for_the_command_line_alone() -> None:
    Path("flaskcompat.toml").write_text('ignore = ["ALL"]\n')
    assert [finding.suppressed for finding in check().findings] == [None]


def test_names_that_are_not_there_are_attribute_errors() -> None:
    with pytest.raises(AttributeError, match="audits"):
        flaskcompat.audits  # noqa: B018
    assert {"audit", "check", "Report"} <= set(flaskcompat.__all__)
    assert issubclass(UsageError, FlaskcompatError)


def test_importing_the_package_does_not_import_the_engine() -> None:
    code = "import sys, flaskcompat; print([name for name in sys.modules if name.startswith('flaskcompat.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "['flaskcompat.version']"
