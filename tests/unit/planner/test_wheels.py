from __future__ import annotations

import pytest
from packaging.version import Version

from flaskcompat.catalog import load
from flaskcompat.engine.options import Options
from flaskcompat.model.plan import Plan
from flaskcompat.planner.audit import audit
from flaskcompat.planner.solving.domains import nearest
from tests.unit.planner.fakes import project

STACK = "flask==2.0.3\nwerkzeug==2.0.3\njinja2==3.0.3\nmarkupsafe==2.0.1\nitsdangerous==2.0.1\nclick==8.0.4\n"


def planned(pins: str, python: str = "3.8\n") -> Plan:
    project({"requirements.txt": STACK + pins, **({".python-version": python} if python else {})})
    plan = audit(["."], Options(), ["flask==3.1.3"]).plan
    assert plan is not None and not plan.blockers
    return plan


def moves(plan: Plan) -> dict[str, str]:
    return {change.distribution: change.after for step in plan.steps for change in step.changes}


def texts(plan: Plan) -> str:
    return " ".join(task.text for step in plan.steps for task in step.tasks)


def test_pins_without_a_wheel_move_with_the_python_to_the_nearest_that_has_one() -> None:
    plan = planned("scipy==1.4.1\nnumpy==1.18.5\n")
    assert {step.python for step in plan.steps} == {"3.9"}
    assert moves(plan)["scipy"] == "1.5.4" and moves(plan)["numpy"] == "1.19.5"
    first = plan.steps[0]
    assert {change.distribution for change in first.changes} >= {"numpy", "scipy"}
    assert "scipy 1.4.1 has no wheel for Python 3.9" in first.why
    assert "compile" not in texts(plan)


def test_a_pin_that_no_release_has_a_wheel_for_is_named() -> None:
    plan = planned("backports-zoneinfo==0.2.1\n")
    assert "backports-zoneinfo" not in moves(plan)
    assert "compile backports-zoneinfo 0.2.1" in texts(plan)


def test_a_range_moves_where_what_it_comes_to_has_no_wheel() -> None:
    plan = planned("scipy<1.5\n")
    release = load().release("scipy", moves(plan)["scipy"])
    assert release is not None and release.is_ready("3.9")


@pytest.mark.parametrize("pins", ["scipy==1.5.4\nnumpy==1.19.5\n", "pyyaml==5.3.1\nwrapt==1.11.0\n"])
def test_what_has_a_wheel_or_needs_none_stays(pins: str) -> None:
    plan = planned(pins)
    assert not {"scipy", "numpy", "pyyaml", "wrapt"} & moves(plan).keys()


def test_a_project_that_names_no_python_is_on_one_that_its_pins_have_wheels_for() -> None:
    plan = planned("psycopg2-binary==2.9.3\nscipy==1.7.3\nsix==1.17.0\n", python="")
    assert {step.python for step in plan.steps} == {"3.10"}


def test_pins_that_no_python_of_the_target_has_wheels_for_move_where_none_is_stated() -> None:
    plan = planned("scipy==1.4.1\nnumpy==1.18.5\nbackports-zoneinfo==0.2.1\n", python="")
    (python,) = {step.python for step in plan.steps}
    moved = moves(plan)
    for name in ("scipy", "numpy"):
        release = load().release(name, moved[name])
        assert release is not None and release.is_ready(python)
    assert f"scipy 1.4.1 has no wheel for Python {python}" in plan.steps[0].why
    assert texts(plan).count("compile backports-zoneinfo 0.2.1") == 1


def test_a_python_that_will_do_is_kept() -> None:
    plan = planned("scipy==1.4.1\nnumpy==1.18.5\n", python="3.11\n")
    assert {step.python for step in plan.steps} == {"3.11"}
    assert "scipy" not in moves(plan)


def test_the_nearest_is_the_newest_of_the_next_minor_series_and_older_ones_come_last() -> None:
    versions = [Version(each) for each in ("2.0", "1.6.1", "1.5.0", "1.5.4", "1.4.1", "1.3.9", "1.2")]
    found = [str(each) for each in nearest(versions, Version("1.4.1"))]
    assert found == ["1.4.1", "1.5.4", "1.5.0", "1.6.1", "2.0", "1.3.9", "1.2"]
