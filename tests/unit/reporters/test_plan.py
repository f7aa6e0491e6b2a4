from __future__ import annotations

from flaskcompat.model.plan import Change, Edit, Plan, Step, Task
from flaskcompat.model.report import Report
from flaskcompat.reporters.plan import lines


def test_steps(rich: Report) -> None:
    assert rich.plan is not None
    assert list(lines(rich.plan)) == [
        "To flask==3.1.3: 1 step, 1 blocker",
        "",
        "  blocked: flask-x has no release for Flask 3.1",
        "",
        "  Step 1 of 1 in shop, on Python 3.12: flask 3.0.3 -> 3.1.3, blinker 1.9.0 is added",
        "    why: Flask 3.1 needs Blinker 1.9.",
        "    first, works with the versions of today too:",
        "      shop/app.py:3, 9: FLC301",
        "        Import Markup from markupsafe.",
        "    move the versions:",
        '      shop/pyproject.toml:7: "flask>=3.0" -> "flask>=3.1"',
        "      $ uv add flask==3.1.3",
        "    together with the versions:",
        "      shop/config.py:1: FLC504",
        "        Use FLASK_DEBUG.",
        "    mends 1 finding",
        "",
        "  to change: 2 versions, 1 requirement line, "
        "2 places in the code that `flaskcompat fix` writes, 1 setting",
        "  mends what is wrong today: FLC110, FLC801 (3 places)",
        "  stays as it is: 7 versions, 1 use of names in the code",
    ]


def test_nothing_to_do_and_no_way() -> None:
    assert list(lines(Plan(("flask==3.1.3",)))) == ["To flask==3.1.3: no version has to move"]
    assert next(iter(lines(Plan(("flask==3.1.3",), blockers=("x",))))) == "To flask==3.1.3: no way, 1 blocker"


def test_what_is_removed_and_a_step_of_edits_alone() -> None:
    removal = Step(1, (Change("asgiref", "3.8", ""),), "It is not needed.")
    edit = Step(2, (), "It is renamed.", edits=(Edit("app.py", 3, "a\nb", ""), Edit("r.txt", 4, "", "b==1")))
    shown = list(lines(Plan(("latest",), (removal, edit))))
    assert "  Step 1 of 2: asgiref 3.8 is removed" in shown
    assert shown[-7:] == [
        "    why: It is renamed.",
        "    move the versions:",
        "      app.py:3",
        "        - a",
        "        - b",
        "      r.txt:4",
        "        + b==1",
    ]


def test_many_places_of_one_task_are_counted() -> None:
    tasks = tuple(Task("after", "edit", "FLC201", "app.py", line, "Write x.") for line in range(1, 12))
    shown = list(lines(Plan(("latest",), (Step(1, (), "", tasks=tasks + tasks[:1]),))))
    assert "    afterwards, when there is time:" in shown
    assert "      app.py:1, 2, 3, 4, 5, 6, 7, 8 and 3 more places: FLC201" in shown


def test_what_is_painted() -> None:
    step = Step(1, (), "", commands=("uv lock",))
    shown = list(lines(Plan(("latest",), (step,), ("x",)), lambda style, text: f"<{style}>{text}"))
    assert shown[0] == "<bold>To latest: 1 step, 1 blocker"
    assert "  <error>blocked: x" in shown and "      $ <cure>uv lock" in shown


def test_untrusted_text_is_escaped() -> None:
    bad = "\x1b[31m\n"
    tasks = tuple(Task(when, "edit", bad, bad, 1, bad) for when in ("before", "with", "after"))
    step = Step(1, (Change(bad, bad, bad),), bad, (), (bad,), (Edit(bad, 1, bad, bad),), tasks, bad, bad)
    shown = "".join(lines(Plan((bad,), (step,), (bad,), ((bad, bad),))))
    assert shown.isprintable()


def test_what_is_left_once_the_way_is_free() -> None:
    step = Step(1, (Change("flask-script", "2.0.6", ""),), "")
    shown = list(lines(Plan(("latest",), (), ("flask-script",), rest=(step,))))
    assert shown == [
        "To latest: no way, 1 blocker",
        "",
        "  blocked: flask-script",
        "",
        "  Once what blocks is out of the way:",
        "",
        "  Step 1 of 1: flask-script 2.0.6 is removed",
    ]
