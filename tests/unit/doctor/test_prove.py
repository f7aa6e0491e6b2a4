from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from flaskcompat.doctor.prove import Ask, moves_told, prove, tool_of
from flaskcompat.doctor.types import Proof
from flaskcompat.engine.check import Survey, survey
from flaskcompat.engine.options import Options
from flaskcompat.errors import UsageError
from flaskcompat.model.plan import Change, Edit, Plan, Step
from tests.unit.doctor.fakes import FakeBuilder, project

FIRST = (Change("flask-login", "0.5.0", "0.6.3"),)
SECOND = (
    Change("flask", "2.0.3", "3.1.3"),
    Change("werkzeug", "2.0.3", "3.1.9"),
    Change("flask-wtf", "1.0.0", "1.2.2"),
    Change("blinker", "", "1.9.0"),
)
AT_START = {"flask": "2.0.3", "werkzeug": "2.0.3", "flask-login": "0.5.0", "flask-wtf": "1.0.0"}


def step(number: int, changes: tuple[Change, ...], earlier: dict[str, str], python: str = "3.12") -> Step:
    versions = {**earlier, **{one.distribution: one.after for one in changes}}
    lines = {name: line for line, name in enumerate(AT_START, 1)}
    edits = tuple(
        Edit("requirements.txt", lines[name], f"{name}=={old}", f"{name}=={new}")
        for name, old, new in changes
        if old
    )
    return Step(
        number, changes, "", edits=edits, project=".", python=python, versions=tuple(sorted(versions.items()))
    )


def plan(python: str = "3.12") -> Plan:
    first = step(1, FIRST, AT_START)
    return Plan(("flask==3.1.3",), (first, step(2, SECOND, dict(first.versions), python)))


@pytest.fixture
def builder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> FakeBuilder:
    (tmp_path / "shop").mkdir()
    (tmp_path / "scratch").mkdir()
    monkeypatch.chdir(tmp_path / "shop")
    return FakeBuilder(tmp_path / "built")


def proof(builder: FakeBuilder, code: str = "", ask: Ask = Ask(), made: Plan | None = None) -> Proof:  # noqa: B008
    project(Path(), code)
    return prove(seen(), made or plan(), ask, builder, builder.root.parent / "scratch")


def seen() -> Survey:
    return survey(["."], Options(cache=False, cures=False))


def told(found: Proof) -> list[tuple[int, str, str]]:
    return [(one.number, one.trial.status, one.trial.stage) for one in found.steps]


def test_each_step_is_tried_after_the_project_as_it_is(builder: FakeBuilder) -> None:
    found = proof(builder)
    assert told(found) == [(0, "works", ""), (1, "works", ""), (2, "works", "")]
    assert (found.status, found.applications) == ("proven", ((".", "app.py"),))
    assert builder.built == [AT_START, dict(plan().steps[0].versions), dict(plan().steps[1].versions)]
    assert builder.forced == [False, False, False]


def test_the_moves_that_only_fail_together_are_found(builder: FakeBuilder) -> None:
    code = "if versions['werkzeug'] > '3' and versions['flask-wtf'] > '1.1':\n    raise ImportError('x')\n"
    found = proof(builder, code)
    assert found.status == "fails"
    culprits = found.steps[2].culprits
    assert culprits is not None and culprits.certain
    assert [one.distribution for one in culprits.moves] == ["werkzeug", "flask-wtf"]
    assert builder.forced[:3] == [False, False, False] and all(builder.forced[3:])


def test_another_failure_of_a_part_is_not_the_one_that_is_looked_for(builder: FakeBuilder) -> None:
    code = (
        "new = [versions['flask'] > '3', versions['werkzeug'] > '3']\n"
        "if any(new) and not all(new):\n    raise ValueError('only half of the pair')\n"
        "if all(new):\n    raise ImportError('gone')\n"
    )
    culprits = proof(builder, code).steps[2].culprits
    assert culprits is not None
    assert [one.distribution for one in culprits.moves] == ["flask", "werkzeug"]


def test_what_fails_without_any_move_is_the_python_or_the_code(builder: FakeBuilder) -> None:
    code = (
        "import pathlib\nif 'new' in pathlib.Path('requirements.txt').read_text():\n    raise OSError('x')\n"
    )
    made = plan()
    line = Edit("requirements.txt", 4, "flask-wtf==1.0.0", "flask-wtf==1.2.2 # new")
    made = made._replace(steps=(made.steps[0], made.steps[1]._replace(edits=(line,))))
    culprits = proof(builder, code, made=made).steps[2].culprits
    assert culprits is not None and culprits.moves == ()


def test_no_rule_is_named_whose_distributions_are_not_there(builder: FakeBuilder) -> None:
    code = """raise ModuleNotFoundError("No module named 'pkg_resources'")\n"""
    assert proof(builder, code).steps[0].rules == ()


def test_what_failed_before_is_not_searched_for(builder: FakeBuilder) -> None:
    found = proof(builder, "raise ImportError('never worked')\n")
    assert [(one.before, one.culprits) for one in found.steps] == [(False, None), (True, None), (True, None)]
    assert len(builder.built) == 3
    assert found.status == "fails"


def test_a_start_that_cannot_be_installed_hinders_no_proof(builder: FakeBuilder) -> None:
    made = plan()
    old = made.steps[0]._replace(changes=(Change("flask-login", "0.0", "0.6.3"),))
    found = proof(builder, made=made._replace(steps=(old, made.steps[1])))
    assert told(found) == [(0, "fails", "install"), (1, "works", ""), (2, "works", "")]
    assert found.status == "proven"


def test_a_python_that_is_not_there_leaves_a_step_untried(builder: FakeBuilder) -> None:
    found = proof(builder, made=plan(python="2.7"))
    assert told(found)[2] == (2, "untried", "install")
    assert found.status == "untried"


def test_without_tries_nothing_is_searched(builder: FakeBuilder) -> None:
    code = "if versions['werkzeug'] > '3':\n    raise ImportError('url_quote')\n"
    assert proof(builder, code, Ask(tries=0)).steps[2].culprits is None
    assert len(builder.built) == 3


def test_the_rule_behind_an_error_is_named(builder: FakeBuilder) -> None:
    error = "cannot import name 'safe_str_cmp' from 'werkzeug.security'"
    code = f'if versions["werkzeug"] > "3":\n    raise ImportError("{error}")\n'
    assert "FLC332" in [code for code, _ in proof(builder, code).steps[2].rules]


def test_a_test_tool_comes_with_the_file_that_asks_for_it(builder: FakeBuilder) -> None:
    Path("dev-requirements.txt").write_text("pytest>=8\npytest-mock\n", "utf-8")
    Path("requirements-docs.txt").write_text("sphinx\n", "utf-8")
    proof(builder, ask=Ask(test=("python", "-m", "pytest"), beside=("freezegun",)))
    assert builder.beside[0] == ["pytest>=8", "pytest-mock", "freezegun"]


def test_nothing_to_run_is_said_at_once(builder: FakeBuilder) -> None:
    project(Path())
    Path("app.py").rename("notes.py")
    with pytest.raises(UsageError, match="no application found"):
        prove(seen(), plan(), Ask(), builder, builder.root)
    assert builder.built == []
    assert (
        prove(seen(), plan(), Ask(test=("true",)), builder, builder.root.parent / "scratch").applications
        == ()
    )


def test_a_plan_without_steps_has_nothing_to_prove(builder: FakeBuilder) -> None:
    found = proof(builder, made=Plan(("flask==3.1.3",)))
    assert (found.steps, found.status) == ((), "proven")
    assert proof_of_blocked().status == "fails"


def proof_of_blocked() -> Proof:
    return Proof(("flask==3.1.3",), (), blockers=("flask-script has no release",))


def test_nothing_in_the_tree_changes(builder: FakeBuilder) -> None:
    project(
        Path(), "open('app.db', 'w').write('x')\nimport shutil; shutil.rmtree('src', ignore_errors=True)\n"
    )
    before = state()
    prove(seen(), plan(), Ask(test=("rm", "-rf", ".")), builder, builder.root.parent / "scratch")
    assert state() == before
    assert [*(builder.root.parent / "scratch").iterdir()] == []


def state() -> dict[str, str]:
    return {
        str(path): hashlib.sha256(path.read_bytes()).hexdigest() if path.is_file() else ""
        for path in sorted(Path().rglob("*"))
    }


def test_moves_as_people_read_them() -> None:
    changes = (Change("flask", "2.0.3", "3.1.3"), Change("blinker", "", "1.9.0"), Change("six", "1.16.0", ""))
    assert moves_told(changes) == "flask 2.0.3 -> 3.1.3, blinker 1.9.0 comes in, six 1.16.0 goes"


@pytest.mark.parametrize(
    ("words", "tool"),
    [
        (("pytest", "-q"), "pytest"),
        (("python", "-m", "pytest"), "pytest"),
        (("python3.12", "-m", "unittest"), ""),
        (("make", "test"), ""),
        ((), ""),
    ],
)
def test_the_tool_of_a_test_command(words: tuple[str, ...], tool: str) -> None:
    assert tool_of(words) == tool
