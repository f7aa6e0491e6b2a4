"""`flaskcompat doctor` up to its exit status, with environments that are made of nothing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from flaskcompat.cli.app import build
from flaskcompat.doctor import store
from flaskcompat.errors import UsageError
from flaskcompat.model.plan import Change, Plan, Step
from flaskcompat.planner import plan
from tests.unit.doctor.fakes import FakeBuilder, project

BROKEN = "if versions['flask'] > '3':\n    raise ImportError('gone')\n"


@pytest.fixture(autouse=True)
def builder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeBuilder:
    """A plan of one move, and a builder in the place of the store."""
    made = FakeBuilder(tmp_path / "built")

    @contextmanager
    def fake(kept: bool = True) -> Iterator[FakeBuilder]:
        yield made

    step = Step(
        1,
        (Change("flask", "2.0.3", "3.1.3"),),
        "",
        project=".",
        python="3.12",
        versions=(("flask", "3.1.3"),),
    )
    monkeypatch.setattr(store, "store", fake)
    monkeypatch.setattr(plan, "plan", lambda survey, targets: Plan((*targets,) or ("flask==3.1.3",), (step,)))
    (tmp_path / "shop").mkdir()
    monkeypatch.chdir(tmp_path / "shop")
    return made


def doctor(*arguments: str) -> Result:
    return CliRunner().invoke(build("doctor"), ["doctor", *arguments])


def test_the_status_says_whether_the_plan_works() -> None:
    project(Path())
    done = doctor("--to", "flask==3.1.3")
    assert (done.exit_code, done.stdout.splitlines()[0]) == (
        0,
        "The plan to flask==3.1.3 works: 1 step tried",
    )
    assert "doctor: step 1 of 1: flask 2.0.3 -> 3.1.3" in done.stderr
    Path("app.py").write_text("import json, os\nversions = json.loads(os.environ['VERSIONS'])\n" + BROKEN)
    done = doctor("-q")
    assert (done.exit_code, done.stderr) == (1, "")
    assert "ImportError: gone" in done.stdout


def test_the_other_formats() -> None:
    project(Path())
    assert json.loads(doctor("-q", "--format", "json").stdout)["status"] == "proven"
    assert doctor("-q", "--format", "markdown").stdout.startswith("### ")


def test_options_reach_the_run(builder: FakeBuilder) -> None:
    project(Path(), "assert os.environ['MODE'] == 'test'\n")
    done = doctor(
        "--variable", "MODE=test", "--with", "freezegun>=1", "--test", "python -c pass", "--app", "app"
    )
    assert done.exit_code == 0
    assert builder.beside[0] == ["freezegun>=1"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["--format", "sarif"],
        ["--variable", "MODE"],
        ["--with", "-r x.txt"],
        ["--timeout", "0"],
        ["--test", "'"],
        ["nowhere"],
    ],
)
def test_what_is_wrong_with_the_asking_builds_nothing(builder: FakeBuilder, arguments: list[str]) -> None:
    project(Path())
    assert isinstance(doctor(*arguments).exception, UsageError)
    assert builder.built == []


def test_a_folder_without_a_project_is_no_job() -> None:
    assert isinstance(doctor().exception, UsageError)


def test_the_help_says_that_code_runs() -> None:
    assert "RUNS YOUR CODE" in doctor("--help").stdout
