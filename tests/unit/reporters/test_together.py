from __future__ import annotations

import pytest

from flaskcompat.errors import UsageError
from flaskcompat.model.plan import Change, Plan, Step
from flaskcompat.model.report import Report
from flaskcompat.reporters.together import Group, groups


def step(*names: str, project: str = ".") -> Step:
    return Step(1, tuple(Change(name, "1", "2") for name in names), "", project=project)


def planned(report: Report, *steps: Step) -> tuple[Group, ...]:
    return groups(report._replace(plan=Plan(("flask==3.1.3",), steps)), "renovate")


def test_a_step_that_moves_several_is_a_group(empty: Report) -> None:
    assert planned(empty, step("werkzeug", "flask")) == (
        Group(".", ("uv.lock",), ("flask", "werkzeug"), "flask"),
    )


def test_what_moves_alone_is_no_group(empty: Report) -> None:
    assert planned(empty, step("flask"), step("click")) == ()


def test_what_is_removed_is_not_waited_for(empty: Report) -> None:
    gone = Change("flask-script", "2.0.6", "")
    alone = Step(1, (gone, Change("flask", "1.1.4", "3.1.3")), "")
    assert planned(empty, alone) == ()


def test_steps_that_share_a_distribution_are_one_group(empty: Report) -> None:
    steps = [
        step("flask", "werkzeug"),
        step("redis", "rq"),
        step("flask", "flask-login"),
        step("rq", "click"),
    ]
    assert [group.names for group in planned(empty, *steps)] == [
        ("flask", "flask-login", "werkzeug"),
        ("click", "redis", "rq"),
    ]


def test_a_later_step_can_join_two_groups(empty: Report) -> None:
    steps = [step("a", "b"), step("c", "d"), step("b", "c")]
    assert [group.names for group in planned(empty, *steps)] == [("a", "b", "c", "d")]


def test_projects_stay_apart(empty: Report) -> None:
    found = planned(empty, step("flask", "werkzeug"), step("flask", "werkzeug", project="shop"))
    assert [(group.project, group.files) for group in found] == [(".", ("uv.lock",)), ("shop", ())]


def test_without_a_plan_the_command_that_makes_one_is_named(empty: Report) -> None:
    with pytest.raises(UsageError, match=r"--format renovate .* use `flaskcompat audit`"):
        groups(empty, "renovate")


def test_a_group_is_called_after_the_target_where_it_is_in_it(empty: Report) -> None:
    found = planned(empty, step("click", "flask", "werkzeug"), step("rq", "redis"))
    assert [group.leader for group in found] == ["flask", "redis"]


def test_a_step_that_knows_what_needs_each_other_tells_only_that(empty: Report) -> None:
    known = step("click", "flask", "werkzeug")._replace(together=(("flask", "werkzeug"),))
    assert [group.names for group in planned(empty, known)] == [("flask", "werkzeug")]
    assert planned(empty, known._replace(together=())) == ()
