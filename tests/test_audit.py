"""Audits of whole projects, with the ways that are really found: what every plan has to keep to."""

from __future__ import annotations

from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

import flaskcompat
from flaskcompat.edits.lines import line_edits
from flaskcompat.model.plan import Plan, Step

OLD = (
    "flask==1.1.2\nwerkzeug==1.0.1\njinja2==2.11.3\nmarkupsafe==1.1.1\nitsdangerous==1.1.0\nclick==7.1.2\n"
    "flask-login==0.5.0\n"
)
APP = "from flask import Flask, escape\nfrom flask_login import LoginManager\napp = Flask(escape('x'))\n"
TARGET = "flask==3.1.3"


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def planned(to: str | list[str] = TARGET) -> Plan:
    plan = flaskcompat.audit(to=to).plan
    assert plan is not None
    return plan


def apply(step: Step) -> None:
    """Write the edits of a step into the files, as a reader of the plan would."""
    for name in dict.fromkeys(edit.path for edit in step.edits):
        path = Path(name)
        before = path.read_text()
        lines = before.split("\n")
        edits = [edit for edit in step.edits if edit.path == name]
        for edit in reversed(edits):
            assert not edit.before or lines[edit.line - 1] == edit.before
            lines[edit.line - 1 : edit.line - 1 + bool(edit.before)] = [edit.after] if edit.after else []
        path.write_text("\n".join(lines))
        assert line_edits(name, before, path.read_text()) == tuple(edits)


def errors() -> set[str]:
    found = flaskcompat.check(source=False).findings
    return {finding.code for finding in found if finding.severity == "error"}


def test_after_each_step_of_pins_nothing_is_wrong_and_at_the_end_the_target_is_there() -> None:
    Path("requirements.txt").write_text(OLD)
    Path("app.py").write_text(APP)
    plan = planned()
    assert plan.steps and not plan.blockers
    for step in plan.steps:
        apply(step)
        assert errors() == set()
    assert "flask==3.1.3\n" in Path("requirements.txt").read_text()
    assert dict(plan.result)["flask"] == "3.1.3"
    tasks = {(task.code, task.when) for step in plan.steps for task in step.tasks}
    assert ("FLC303", "before") in tasks


def test_a_second_audit_has_nothing_to_do() -> None:
    Path("requirements.txt").write_text(OLD)
    for step in planned().steps:
        apply(step)
    again = planned()
    assert (again.steps, again.blockers, again.rest) == ((), (), ())


def test_a_target_below_the_present_version_is_planned_too() -> None:
    Path("requirements.txt").write_text("flask==3.0.3\nwerkzeug==3.0.6\n")
    for step in planned("flask==2.2.2").steps:
        apply(step)
    assert errors() == set()
    assert Path("requirements.txt").read_text().startswith("flask==2.2.2\n")


def test_what_does_not_work_today_is_mended_on_the_way() -> None:
    Path("requirements.txt").write_text("flask==3.1.3\nwerkzeug==2.2.3\n")
    plan = planned()
    for step in plan.steps:
        apply(step)
    assert errors() == set() and dict(plan.cured)


def test_a_python_that_is_too_old_moves_along() -> None:
    Path("requirements.txt").write_text(OLD)
    Path(".python-version").write_text("3.7\n")
    plan = planned()
    assert any(task.path == ".python-version" for step in plan.steps for task in step.tasks)
    report = flaskcompat.audit(to=TARGET)
    known = {environment.id for environment in report.environments}
    assert all(finding.environments and known.issuperset(finding.environments) for finding in report.findings)
    for step in plan.steps:
        apply(step)
    assert errors() == set()
    assert SpecifierSet(">=3.9").contains(Path(".python-version").read_text().strip())


def test_a_range_that_excludes_the_target_moves_and_others_stay() -> None:
    text = '[project]\nname = "x"\nversion = "1"\nrequires-python = ">=3.10"\n'
    Path("pyproject.toml").write_text(text + 'dependencies = [\n  "flask>=2,<3",\n  "flask-login>=0.6",\n]\n')
    for step in planned().steps:
        apply(step)
    after = Path("pyproject.toml").read_text().splitlines()
    assert after[6] == '  "flask-login>=0.6",' and "3.1.3" in after[5]
    assert errors() == set()


def test_what_blocks_is_told_with_what_is_to_be_done_and_the_rest_is_planned() -> None:
    Path("requirements.txt").write_text(OLD + "flask-script==2.0.6\n")
    plan = planned()
    (blocker,) = plan.blockers
    assert blocker.startswith("flask-script") and "FLC" in blocker and "app.cli.command" in blocker
    assert plan.steps == () and plan.rest
    for step in plan.rest:
        apply(step)
    assert errors() == set() and "flask-script" not in Path("requirements.txt").read_text()


def test_targets_that_exclude_each_other_say_why() -> None:
    Path("requirements.txt").write_text("flask==3.0.3\nwerkzeug==3.0.6\n")
    (blocker,) = planned(["flask==3.1.3", "werkzeug==3.0.6"]).blockers
    assert "flask 3.1.3 requires werkzeug>=3.1.0" in blocker


def test_what_two_files_share_moves_once() -> None:
    Path("requirements.txt").write_text("flask==2.2.5\nwerkzeug==2.2.3\n")
    Path("dev-requirements.txt").write_text("-r requirements.txt\npytest==7.4.0\npytest-flask==1.2.0\n")
    plan = planned()
    places = [(edit.path, edit.line) for step in plan.steps for edit in step.edits]
    assert len(set(places)) == len(places)
    for step in plan.steps:
        apply(step)
    assert errors() == set()
