from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat.engine.assess import Insight
from flaskcompat.engine.options import Options
from flaskcompat.errors import UsageError
from flaskcompat.planner import plan as module
from flaskcompat.planner.audit import audit
from flaskcompat.planner.way import Way
from tests.unit.planner.fakes import APP, OLD, project, way

MOVES = {"flask": "3.0.3", "werkzeug": "3.0.6", "blinker": "1.9.0", "flask-login": "0.6.3"}


@pytest.fixture(autouse=True)
def _solved(monkeypatch: pytest.MonkeyPatch) -> None:
    def ways(insight: Insight, targets: Mapping[str, SpecifierSet]) -> list[Way]:
        there = {e.name for one in insight.state.situations for e in one.environment.distributions}
        return [way(insight, MOVES)] if there & targets.keys() else []

    monkeypatch.setattr(module, "ways", ways)


def test_the_report_has_the_findings_of_the_target_in_order_and_the_plan() -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    report = audit(["."], Options(), ["flask==3.0.3"])
    assert report.plan is not None and len(report.plan.steps) == 1
    places = [(one.path, one.line, one.column, one.code) for one in report.findings]
    assert places == sorted(places) and len(set(places)) == len(places)
    assert report.fails("error") and all(finding.actions for finding in report.findings)
    assert Path("requirements.txt").read_text() == OLD


def test_ignores_and_the_baseline_hold_for_an_audit() -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    report = audit(["."], Options(ignore=("FLC303",)), ["flask==3.0.3"])
    marked = {one.suppressed for one in report.findings if one.code == "FLC303"}
    assert marked == {"ignore"}
    assert report.plan is not None
    assert "FLC303" not in {task.code for step in report.plan.steps for task in step.tasks}
    from flaskcompat.reporters.json import render

    Path("accepted.json").write_text(render(audit(["."], Options(), ["flask==3.0.3"])))
    again = audit(["."], Options(baseline="accepted.json"), ["flask==3.0.3"])
    assert {one.suppressed for one in again.findings} == {"baseline"}


def test_no_manifest_is_an_error() -> None:
    with pytest.raises(UsageError, match="nothing to plan"):
        audit(["."], Options(), [])


def test_a_target_that_no_environment_has_is_a_problem() -> None:
    project({"requirements.txt": "requests==2.32.3\n"})
    report = audit(["."], Options(), ["flask>=3"])
    assert [problem.message for problem in report.problems] == [
        "flask is in no environment: nothing moves to it"
    ]
    assert report.plan is not None and report.plan.steps == () and not report.fails("error")


def test_what_a_plan_knows_nothing_of_is_a_problem() -> None:
    project({"requirements.txt": OLD + "nobody-knows-this==1.0\n"})
    (problem,) = audit(["."], Options(), ["flask==3.0.3"]).problems
    assert problem == (
        "requirements.txt",
        0,
        "not in the catalog: nobody-knows-this; what they ask for is not part of the plan",
    )
    project({"requirements.txt": OLD})
    assert audit(["."], Options(), ["flask==3.0.3"]).problems == ()
