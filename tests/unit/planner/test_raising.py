from __future__ import annotations

import pytest

from flaskcompat.catalog import load
from flaskcompat.model.plan import Task
from flaskcompat.planner.outlook import Outlook
from flaskcompat.planner.raising import python_tasks, within
from flaskcompat.planner.targets import targets_in
from tests.unit.planner.fakes import OLD, insight, project, way

TARGETS = targets_in(["flask==3.0.3"], load())
MOVES = {"flask": "3.0.3", "werkzeug": "3.0.6", "blinker": "1.9.0"}
WORKFLOW = (
    "on: push\njobs:\n  test:\n    runs-on: x\n    strategy:\n      matrix:\n        python-version:\n"
    "          - '3.6'\n          - '3.7'\n          - '3.8'\n    steps:\n"
    "      - uses: actions/setup-python@v5\n"
    "        with:\n          python-version: ${{ matrix.python-version }}\n"
)
PYPROJECT = (
    '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.7"\ndependencies = ["flask==2.2.5"]\n'
    'classifiers = [\n    "Programming Language :: Python :: 3.7",\n'
    '    "Programming Language :: Python :: 3.8",\n]\n'
)


def told(path: str = "requirements.txt", needs: str = ">=3.8", number: int = 1) -> list[Task]:
    one = insight()
    found = Outlook(one, [way(one, MOVES, path=path, python="3.12", needs_python=needs)], TARGETS)
    return list(python_tasks(found, number))


def places(tasks: list[Task]) -> list[tuple[str, int, str]]:
    return [(task.path, task.line, task.text.partition(":")[0]) for task in tasks]


def test_a_python_that_has_to_change_is_told_at_the_line_that_states_it_with_what_needs_it() -> None:
    project({"requirements.txt": OLD, ".python-version": "3.7\n"})
    (task,) = told()
    assert (task.when, task.kind, task.path, task.line) == ("before", "configure", ".python-version", 1)
    assert task.text == "Run on Python 3.12 instead of 3.7: flask 3.0.3 requires Python>=3.8."
    assert told(needs="") == []


def test_what_asks_for_it_by_no_metadata_is_said_in_general() -> None:
    project({"requirements.txt": OLD, ".python-version": "3.8\n"})
    (task,) = told(needs=">=3.11")
    assert task.text.endswith("the versions of this step need Python>=3.11.")


def test_python_2_is_left_together_with_its_versions() -> None:
    project({"requirements.txt": "flask==1.1.4\nwerkzeug==1.0.1\n", ".python-version": "2.7\n"})
    (task,) = told()
    assert (task.when, task.text.partition(":")[0]) == ("with", "Run on Python 3.12 instead of 2.7")


def test_lines_that_no_edit_changes_are_tasks_of_their_own() -> None:
    project({"requirements.txt": OLD, ".python-version": "3.7\n", ".github/workflows/ci.yml": WORKFLOW})
    assert places(told())[1:] == [
        (".github/workflows/ci.yml", 8, "Leave Python 3.6 out"),
        (".github/workflows/ci.yml", 9, "Leave Python 3.7 out"),
    ]


def test_a_file_of_which_no_python_stays_is_to_run_on_another() -> None:
    project({"requirements.txt": OLD, "tox.ini": "[tox]\nenvlist = py36,py37\n"})
    tasks = told()
    assert len(tasks) == 1 and tasks[0].path == "tox.ini"
    assert "Run on Python 3.12 instead of 3.6 and 3.7" in tasks[0].text


def test_classifiers_of_pythons_that_are_left_behind_go() -> None:
    project({"pyproject.toml": PYPROJECT})
    assert places(told("pyproject.toml")) == [
        ("pyproject.toml", 4, "Run on Python 3.12 instead of 3.7"),
        ("pyproject.toml", 7, "Take the classifier of Python 3.7 out"),
    ]


@pytest.mark.parametrize(
    ("claimed", "needed", "expected"),
    [
        ("==3.9.*", ">=3.9", True),
        ("==3.8.*", ">=3.9", False),
        ("==3.9.18", ">=3.9", True),
        (">=3.7", ">=3.9", False),
        (">=3.10,<4", ">=3.9", True),
        ("whatever", ">=3.9", True),
    ],
)
def test_what_leaves_room_for_nothing_older(claimed: str, needed: str, expected: bool) -> None:
    assert within(claimed, needed) is expected
