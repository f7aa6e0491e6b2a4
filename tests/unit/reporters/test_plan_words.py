from __future__ import annotations

from flaskcompat.model.plan import Change, Edit, Plan, Step, Task
from flaskcompat.model.report import Report
from flaskcompat.reporters.plan_words import brief, effort, headline, left, moved, outcome, unchanged, verdict


def test_the_verdict() -> None:
    step = Step(1, (), "")
    assert (
        verdict(Plan(("flask==3.1.3", "werkzeug>=3"), (step, step)))
        == "To flask==3.1.3, werkzeug>=3: 2 steps"
    )
    assert verdict(Plan(("flask",), (step,), ("x", "y"))) == "To flask: 1 step, 2 blockers"
    assert verdict(Plan(("flask",), (), ("x",))) == "To flask: no way, 1 blocker"
    assert verdict(Plan(("flask",))) == "To flask: no version has to move"


def test_counts() -> None:
    plan = Plan(
        (),
        effort=(("distribution", 1), ("requirement", 2), ("edit", 1), ("configure", 2)),
        unchanged=(("distribution", 3), ("usage", 1), ("setting", 1)),
    )
    assert effort(plan) == "1 version, 2 requirement lines, 1 place in the code by hand, 2 settings"
    assert unchanged(plan) == "3 versions, 1 use of names in the code, 1 setting"


def test_moves() -> None:
    changes = (Change("a", "1", "2"), Change("b", "", "1"), Change("c", "1", ""))
    assert moved(changes) == "a 1 -> 2, b 1 is added, c 1 is removed"
    assert (
        moved((Change("a", "1", "3"), Change("b", "1", "2"), Change("a", "2", "3")))
        == "a 1 and 2 -> 3, b 1 -> 2"
    )


def test_what_the_steps_mend_and_what_is_left(rich: Report) -> None:
    assert rich.plan is not None
    assert [finding.code for finding in left(rich)] == ["FLC301", "FLC504", "FLC901"]
    told = "1 error, 1 warning, 1 note; 2 suppressed"
    assert outcome(rich) == f"{told} if only the target moved; the plan mends 0 of 3"
    assert outcome(rich._replace(plan=None)) == outcome(rich._replace(plan=Plan(("x",)))) == told
    step = rich.plan.steps[0]._replace(findings=("1f" * 16, ""))
    mended = rich._replace(plan=rich.plan._replace(steps=(step,)))
    assert left(mended) == []
    assert outcome(mended).endswith("the plan mends all of it")


def test_a_plan_in_few_lines() -> None:
    steps = (Step(1, (Change("a", "1", "2"),), "x"), Step(2, (), "y"))
    assert list(brief(Plan(("flask",), steps, ("z",)))) == [
        "To flask: 2 steps, 1 blocker",
        "blocked: z",
        "step 1: a 1 -> 2",
        "step 2: edit",
    ]


def test_what_a_step_is_about() -> None:
    python = Task("before", "configure", "", ".python-version", 1, "Run on Python 3.9.")
    assert headline(Step(1, (Change("a", "1", "2"),), "", tasks=(python,))) == "a 1 -> 2"
    assert headline(Step(1, (), "", tasks=(python,))) == "another Python"
    assert headline(Step(1, (), "")) == "edit"


def test_what_is_asked_for_today_is_not_called_added_where_its_version_is_not_known() -> None:
    changes = (Change("flask-login", "", "2"), Change("new", "", "1"))
    edits = (
        Edit("setup.py", 3, '    "Flask_Login<2",', '    "Flask_Login>=2",'),
        Edit("setup.py", 4, "", "new"),
    )
    assert headline(Step(1, changes, "", edits=edits)) == "flask-login -> 2, new 1 is added"
