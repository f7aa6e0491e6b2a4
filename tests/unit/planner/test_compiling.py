from __future__ import annotations

from flaskcompat.catalog import load
from flaskcompat.model.plan import Task
from flaskcompat.planner.compiling import compile_tasks
from flaskcompat.planner.outlook import Outlook
from flaskcompat.planner.targets import targets_in
from tests.unit.planner.fakes import insight, project, way

TARGETS = targets_in(["flask==3.0.3"], load())
PINS = "flask==2.2.5\nwerkzeug==2.2.3\nscipy==1.4.1\n"
MOVES = {"flask": "3.0.3", "werkzeug": "3.0.6", "blinker": "1.9.0"}


def told(pins: str, moves: dict[str, str], python: str = "3.9") -> list[Task]:
    project({"requirements.txt": pins, ".python-version": "3.8\n"})
    one = insight()
    found = Outlook(one, [way(one, moves, python=python, needs_python=">=3.9")], TARGETS)
    return list(compile_tasks(found, 1))


def test_a_pin_that_loses_its_wheel_has_to_be_compiled() -> None:
    (task,) = told(PINS, MOVES)
    assert (task.when, task.kind, task.path, task.line) == ("before", "configure", "requirements.txt", 3)
    assert "compile scipy 1.4.1: it has no wheel for Python 3.9" in task.text


def test_what_has_a_wheel_or_never_had_one_is_nothing_new() -> None:
    assert told(PINS, {**MOVES, "scipy": "1.5.4"}) == []
    assert told("flask==2.2.5\nwerkzeug==2.2.3\ngreenlet==0.4.1\n", MOVES) == []
    assert told("flask==2.2.5\nwerkzeug==2.2.3\nnobody-knows-this==1.0\n", MOVES) == []


def test_a_move_to_a_release_without_a_wheel_is_told() -> None:
    (task,) = told("flask==2.2.5\nwerkzeug==2.2.3\nscipy==1.5.4\n", {**MOVES, "scipy": "1.4.1"})
    assert "scipy 1.4.1" in task.text
