"""`flaskcompat audit` up to its exit status, in this process, with ways that nobody has to solve."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet
from typer.testing import CliRunner, Result

from flaskcompat.cli.app import build
from flaskcompat.engine.assess import Insight
from flaskcompat.errors import UsageError
from flaskcompat.planner import plan as module
from flaskcompat.planner.way import Way
from tests.unit.planner.fakes import way

OLD = "flask==2.2.5\nwerkzeug==2.2.3\n"
MOVES = {"flask": "3.0.3", "werkzeug": "3.0.6", "blinker": "1.9.0"}


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("requirements.txt").write_text(OLD)

    def ways(insight: Insight, targets: Mapping[str, SpecifierSet]) -> list[Way]:
        if Path("blocked").exists():
            return [Way("requirements.txt", (), ("nothing goes",))]
        met = targets["flask"].contains("2.2.5")
        return [] if met else [way(insight, MOVES)]

    monkeypatch.setattr(module, "ways", ways)


def audit(*arguments: str) -> Result:
    return CliRunner().invoke(build("audit"), ["audit", *arguments])


def test_the_plan_is_printed_and_findings_of_the_target_fail() -> None:
    done = audit("--to", "flask==3.0.3")
    assert done.exit_code == 1
    assert done.stdout.startswith("To flask==3.0.3: 1 step\n")
    assert "requirements.txt:1: flask==2.2.5 -> flask==3.0.3" in done.stdout
    assert "if only the target moved; the plan mends all of it" in done.stdout


def test_nothing_to_do_is_no_failure() -> None:
    done = audit("--to", "flask>=2,<3")
    assert done.exit_code == 0
    assert done.stdout.startswith("To flask<3,>=2: no version has to move\n")


def test_a_blocker_fails_unless_nothing_may() -> None:
    Path("blocked").touch()
    assert audit("--to", "flask==3.0.3", "--select", "FLC5").exit_code == 1
    assert audit("--to", "flask==3.0.3", "--fail-on", "never").exit_code == 0


def test_what_is_wrong_with_the_asking_is_an_error() -> None:
    for arguments in (["--to", "flask==9"], ["--to", "flaks"], ["--format", "xml"], ["nowhere"]):
        assert isinstance(audit(*arguments).exception, UsageError)
    Path("requirements.txt").unlink()
    assert isinstance(audit().exception, UsageError)


def test_several_targets_and_formats(tmp_path: Path) -> None:
    arguments = [
        "--to",
        "flask==3.0.3",
        "--to",
        "werkzeug<4",
        "--format",
        "json:plan.json",
        "--format",
        "markdown",
    ]
    done = audit(*arguments)
    assert done.stdout.startswith("### ⚠️ flaskcompat: To flask==3.0.3, werkzeug&#60;4: 1 step")
    document = json.loads((tmp_path / "plan.json").read_text())
    assert document["plan"]["target"] == ["flask==3.0.3", "werkzeug<4"]
    assert document["plan"]["steps"][0]["python"] is None


def test_a_named_file_that_cannot_be_read_wins() -> None:
    Path("uv.lock").write_text("[[package")
    assert audit("requirements.txt", "uv.lock", "--to", "flask==3.0.3").exit_code == 2


def test_the_same_run_gives_the_same_bytes() -> None:
    assert audit("--format", "json").stdout == audit("--format", "json").stdout
