from __future__ import annotations

from flaskcompat.model.plan import Change, Edit, Plan, Step
from flaskcompat.model.report import Report
from flaskcompat.reporters.plan import lines


def test_steps(rich: Report) -> None:
    assert rich.plan is not None
    assert list(lines(rich.plan)) == [
        "plan to flask==3.1.3: 1 step",
        "  1. flask 3.0.3 -> 3.1.3, blinker 1.9.0 is added",
        "     Flask 3.1 needs Blinker 1.9. Mends 1 finding.",
        "     $ uv add flask==3.1.3",
        "     shop/pyproject.toml:7",
        '       - "flask>=3.0"',
        '       + "flask>=3.1"',
        "  blocked: flask-x has no release for Flask 3.1",
        "  then: flask 3.1.3",
    ]


def test_nothing_to_do_and_no_way() -> None:
    assert list(lines(Plan(("flask==3.1.3",)))) == ["plan to flask==3.1.3: nothing to do"]
    assert next(iter(lines(Plan(("flask==3.1.3",), blockers=("x",))))) == "plan to flask==3.1.3: no way"


def test_what_is_removed_and_a_step_of_edits_alone() -> None:
    removal = Step(1, (Change("asgiref", "3.8", ""),), "It is not needed.")
    edit = Step(2, (), "It is renamed.", edits=(Edit("app.py", 3, "a\nb", ""),))
    shown = list(lines(Plan(("latest",), (removal, edit))))
    assert "  1. asgiref 3.8 is removed" in shown
    assert shown[-5:] == ["  2. edit", "     It is renamed.", "     app.py:3", "       - a", "       - b"]


def test_untrusted_text_is_escaped() -> None:
    bad = "\x1b[31m\n"
    step = Step(1, (Change(bad, bad, bad),), bad, (), (bad,), (Edit(bad, 1, bad, bad),))
    shown = "".join(lines(Plan((bad,), (step,), (bad,), ((bad, bad),))))
    assert shown.isprintable()
