from __future__ import annotations

from flaskcompat.catalog import load
from flaskcompat.planner.outlook import Outlook
from flaskcompat.planner.targets import targets_in
from flaskcompat.planner.tasks import tasks_of
from tests.unit.planner.fakes import APP, OLD, insight, project, way

TARGETS = targets_in(["flask==3.0.3"], load())
MOVES = {"flask": "3.0.3", "werkzeug": "3.0.6", "blinker": "1.9.0"}


def test_each_place_in_the_code_is_a_task_of_the_step_that_breaks_it() -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    one = insight()
    found = tasks_of(Outlook(one, [way(one, {"flask-login": "0.6.3"}, MOVES)], TARGETS))
    assert list(found) == [2]
    by_code = {task.code: task for task in reversed(found[2])}
    assert (by_code["FLC303"].when, by_code["FLC303"].mechanical) == ("before", True)
    assert [(t.path, t.line) for t in found[2] if t.code == "FLC303"] == [("app.py", 1), ("app.py", 8)]
    assert "markupsafe" in by_code["FLC303"].text and by_code["FLC303"].fingerprint
    assert by_code["FLC301"].mechanical is False
    order = ["before", "with", "after"]
    assert [order.index(task.when) for task in found[2]] == sorted(order.index(t.when) for t in found[2])


def test_what_is_silenced_or_there_today_is_no_task() -> None:
    text = APP.replace("from flask import Flask, Markup", "from flask import Flask")
    project({"requirements.txt": OLD, "app.py": text.replace("Markup('x')", "'x'")})
    one = insight()
    assert "FLC303" not in {t.code for t in tasks_of(Outlook(one, [way(one, MOVES)], TARGETS)).get(1, ())}


def test_a_parameter_that_has_another_name_is_mechanical_too() -> None:
    text = (
        "from flask import send_file\nsend_file('a', attachment_filename='b')\n"
        "send_file('a', cache_timeout=1,\n          add_etags=True)\n"
    )
    project({"requirements.txt": "flask==2.1.3\nwerkzeug==2.1.2\n", "app.py": text})
    one = insight()
    found = tasks_of(Outlook(one, [way(one, MOVES)], TARGETS))[1]
    assert [(t.code, t.line, t.when, t.mechanical) for t in found] == [
        ("FLC309", 2, "before", True),
        ("FLC309", 3, "before", True),
        ("FLC309", 4, "before", True),
    ]
