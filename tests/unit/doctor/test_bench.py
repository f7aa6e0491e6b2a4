from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.doctor.application import Application
from flaskcompat.doctor.bench import Bench, Setup, Task
from tests.unit.doctor.fakes import FakeBuilder, project

APP = Application("app.py", "the file app.py")
VERSIONS = {"flask": "2.0.3", "werkzeug": "2.0.3"}


def bench(tmp_path: Path, code: str = "", *test: str, timeout: float = 30.0) -> tuple[Bench, FakeBuilder]:
    project(tmp_path / "shop", code)
    builder = FakeBuilder(tmp_path / "built")
    (tmp_path / "scratch").mkdir()
    task = Task(str(tmp_path / "shop"), ".", APP, tuple(test), {"SECRET": "s"}, timeout)
    return Bench(task, builder, tmp_path / "scratch"), builder


def test_an_application_that_can_be_imported_works(tmp_path: Path) -> None:
    one, builder = bench(tmp_path)
    trial = one.attempt(Setup("3.12", VERSIONS, ("pandas>=2",)))
    assert (trial.status, trial.stage) == ("works", "")
    assert builder.built == [VERSIONS]
    assert builder.beside == [["pandas>=2"]]
    assert [*(tmp_path / "scratch").iterdir()] == []


def test_the_error_of_an_import_is_told(tmp_path: Path) -> None:
    one, _ = bench(tmp_path, "if versions['flask'] > '2':\n    raise ImportError('cannot import name x')\n")
    trial = one.attempt(Setup("3.12", VERSIONS))
    assert (trial.status, trial.stage, trial.error) == (
        "fails",
        "import",
        "ImportError: cannot import name x",
    )
    assert "Traceback" in trial.output


def test_tests_run_after_the_import(tmp_path: Path) -> None:
    one, _ = bench(tmp_path, "", "python", "-c", "raise SystemExit('AssertionError: 1 != 2')")
    trial = one.attempt(Setup("3.12", VERSIONS))
    assert (trial.status, trial.stage, trial.error) == ("fails", "test", "AssertionError: 1 != 2")


def test_what_runs_sees_few_variables_and_a_home_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AWS_SECRET", "not for you")
    code = "import pathlib\nassert 'AWS_SECRET' not in os.environ and os.environ['SECRET'] == 's'\n"
    code += f"here = pathlib.Path({str(tmp_path)!r}, 'scratch')\n"
    code += "assert here in pathlib.Path.home().parents and here in pathlib.Path.cwd().parents\n"
    one, _ = bench(tmp_path, code)
    assert one.attempt(Setup("3.12", VERSIONS)).status == "works"


def test_what_runs_changes_nothing_of_the_project(tmp_path: Path) -> None:
    one, _ = bench(
        tmp_path, "open('app.py', 'w').write('gone')\nopen('new.db', 'w')\nos.remove('requirements.txt')\n"
    )
    before = {path: path.read_bytes() for path in (tmp_path / "shop").rglob("*") if path.is_file()}
    assert one.attempt(Setup("3.12", VERSIONS)).status == "works"
    assert {path: path.read_bytes() for path in (tmp_path / "shop").rglob("*") if path.is_file()} == before


def test_changed_files_are_those_of_the_copy(tmp_path: Path) -> None:
    one, _ = bench(tmp_path, "raise ImportError('old')\n")
    assert one.attempt(Setup("3.12", VERSIONS, (), {"app.py": b"app = 1\n"})).status == "works"


@pytest.mark.parametrize(
    ("python", "flask", "status"), [("2.7", "2.0.3", "untried"), ("3.12", "0.0", "fails")]
)
def test_what_cannot_be_installed(tmp_path: Path, python: str, flask: str, status: str) -> None:
    one, _ = bench(tmp_path)
    trial = one.attempt(Setup(python, {"flask": flask}))
    assert (trial.status, trial.stage) == (status, "install")
    assert "\n" not in trial.error


def test_forced_versions_go_over_what_releases_declare(tmp_path: Path) -> None:
    one, builder = bench(tmp_path)
    one.attempt(Setup("3.12", VERSIONS), forced=True)
    assert (builder.built, builder.forced) == ([VERSIONS], [True])


def test_a_run_that_does_not_end_is_ended(tmp_path: Path) -> None:
    one, _ = bench(tmp_path, "import time\ntime.sleep(60)\n", timeout=0.5)
    trial = one.attempt(Setup("3.12", VERSIONS))
    assert (trial.status, trial.error) == ("fails", "it ran longer than 0 seconds")


def test_a_command_that_is_not_there_could_not_be_tried(tmp_path: Path) -> None:
    one, _ = bench(tmp_path, "", "no-such-command")
    trial = one.attempt(Setup("3.12", VERSIONS))
    assert (trial.status, trial.stage, trial.error) == (
        "untried",
        "test",
        "no-such-command: No such file or directory",
    )
