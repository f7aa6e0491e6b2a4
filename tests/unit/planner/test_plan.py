from __future__ import annotations

from collections.abc import Mapping, Sequence

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat.engine.assess import Insight
from flaskcompat.errors import UsageError
from flaskcompat.planner import plan as module
from flaskcompat.planner.plan import draft, plan
from flaskcompat.planner.way import Way
from tests.unit.planner.fakes import APP, OLD, project, seen, way

MOVES = {"flask": "3.0.3", "werkzeug": "3.0.6", "blinker": "1.9.0"}


@pytest.fixture
def solved(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ways of two stages: an extension first, then the target."""

    def ways(insight: Insight, targets: Mapping[str, SpecifierSet]) -> Sequence[Way]:
        paths = dict.fromkeys(one.environment.path for one in insight.state.situations)
        return [way(insight, {"flask-login": "0.6.3"}, MOVES, path=path) for path in paths]

    monkeypatch.setattr(module, "ways", ways)


@pytest.fixture
def blocked(monkeypatch: pytest.MonkeyPatch) -> None:
    """No way at all."""
    stuck = Way("requirements.txt", (), ("flask-restplus has no release",), ("flask-restplus",))
    monkeypatch.setattr(module, "ways", lambda insight, targets: [stuck])


def test_every_finding_of_the_bump_that_is_gone_at_the_end_is_named_in_a_step(solved: None) -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    done = draft(seen(), ["flask==3.0.3"])
    assert done.plan.target == ("flask==3.0.3",)
    assert [step.number for step in done.plan.steps] == [1, 2]
    named = {mark for step in done.plan.steps for mark in step.findings}
    assert {finding.code for finding in done.findings if finding.fingerprint in named} >= {"FLC101", "FLC303"}
    assert named <= {finding.fingerprint for finding in done.findings}
    assert {task.fingerprint for step in done.plan.steps for task in step.tasks} <= named


def test_what_is_wrong_today_and_gone_at_the_end_is_counted(solved: None) -> None:
    project(
        {
            "requirements.txt": OLD.replace("2.2.5", "2.2.2").replace("2.2.3", "3.0.6"),
            "app.py": "import flask\n",
        }
    )
    assert dict(plan(seen(), ["flask==3.0.3"]).cured)["FLC110"] == 1
    project({"requirements.txt": OLD, "app.py": "import flask\n"})
    assert "FLC110" not in dict(plan(seen(), ["flask==3.0.3"]).cured)


def test_effort_and_what_stays_are_counted(solved: None) -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    done = plan(seen(), ["flask==3.0.3"])
    assert dict(done.effort) == {"distribution": 4, "requirement": 4, "mechanical": 2, "edit": 2}
    assert dict(done.unchanged)["usage"] > 0
    assert dict(done.result)["flask"] == "3.0.3" and dict(done.result)["flask-login"] == "0.6.3"


def test_steps_of_several_projects_are_numbered_through(solved: None) -> None:
    for folder in ("one", "two"):
        project({"requirements.txt": OLD}, folder)
    done = plan(seen(), ["flask==3.0.3"])
    assert [(step.number, step.project) for step in done.steps] == [
        (1, "one"),
        (2, "one"),
        (3, "two"),
        (4, "two"),
    ]


def test_what_is_left_once_the_way_is_free(monkeypatch: pytest.MonkeyPatch) -> None:
    project({"requirements.txt": OLD + "flask-script==2.0.6\n", "app.py": APP})

    def ways(insight: Insight, targets: Mapping[str, SpecifierSet]) -> Sequence[Way]:
        free = way(insight, {**MOVES, "flask-script": ""})
        return [Way("requirements.txt", (), ("flask-script stops",), ("flask-script",), free.stages)]

    monkeypatch.setattr(module, "ways", ways)
    done = plan(seen(), ["flask==3.0.3"])
    (step,) = done.rest
    assert done.steps == () and step.number == 1
    assert ("requirements.txt", "flask-script==2.0.6", "blinker==1.9.0") in [
        (e.path, e.before, e.after) for e in step.edits
    ]
    assert step.commands[0] == "python -m pip uninstall --yes flask-script"
    assert "FLC303" in {task.code for task in step.tasks}
    assert dict(done.result)["flask"] == "2.2.5"


def test_without_a_way_the_findings_stay_and_the_successor_is_told(blocked: None) -> None:
    project({"requirements.txt": OLD + "flask-restplus==0.13.0\n", "app.py": APP})
    done = draft(seen(), ["flask==3.0.3"])
    assert done.plan.steps == ()
    assert "flask-restx takes the place of flask-restplus" in done.plan.blockers[0]
    assert {"FLC101", "FLC303"} <= {finding.code for finding in done.findings}


def test_what_cannot_be_changed_in_a_file_is_a_task_by_hand(solved: None) -> None:
    hashed = "".join(f"{line} --hash=sha256:{'0' * 64}\n" for line in OLD.splitlines())
    project({"requirements.txt": hashed})
    first = plan(seen(), ["flask==3.0.3"]).steps[0]
    (task,) = first.tasks
    assert (task.when, task.path, task.line) == ("with", "requirements.txt", 3)
    assert first.edits == ()


def test_a_target_that_names_nothing_is_an_error(solved: None) -> None:
    project({"requirements.txt": OLD})
    with pytest.raises(UsageError):
        plan(seen(), ["flask==9"])
