from __future__ import annotations

from flaskcompat.catalog import load
from flaskcompat.planner.findings import findings_of
from flaskcompat.planner.outlook import Outlook
from flaskcompat.planner.plan import steps_of
from flaskcompat.planner.targets import targets_in
from flaskcompat.planner.way import Way
from tests.unit.planner.fakes import APP, OLD, insight, project, way

TARGETS = targets_in(["flask==3.0.3"], load())
MOVES = {"flask": "3.0.3", "werkzeug": "3.0.6", "blinker": "1.9.0"}


def test_what_a_step_mends_says_so_and_code_says_what_to_write() -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    one = insight()
    outlook = Outlook(one, [way(one, {**MOVES, "flask-login": "0.6.3"})], TARGETS)
    found = {finding.code: finding for finding in findings_of(outlook, list(steps_of(outlook, ".", 0)))}
    (mended,) = found["FLC101"].actions
    assert (mended.kind, mended.text[:21]) == ("upgrade", "Step 1 of the plan: f")
    assert mended.command.startswith("python -m pip install")
    assert [action.kind for action in found["FLC303"].actions] == ["edit"]


def test_what_is_left_gets_a_cure_for_the_end_of_the_way() -> None:
    project({"requirements.txt": OLD + "flask-script==2.0.6\n"})
    one = insight()
    outlook = Outlook(one, [], TARGETS)
    found = {finding.code: finding for finding in findings_of(outlook, [])}
    assert found["FLC170"].actions


def test_a_note_says_what_its_rule_does() -> None:
    project({"requirements.txt": "flask>=2.0,<4\nwerkzeug>=2.0,<4\n"})
    one = insight()
    notes = [each for each in findings_of(Outlook(one, [], TARGETS), []) if each.severity == "note"]
    assert notes and all(note.actions for note in notes)
    assert all("{" not in action.text for note in notes for action in note.actions)


def test_every_finding_says_what_to_do_where_something_blocks() -> None:
    project({"requirements.txt": OLD, "app.py": APP})
    one = insight()
    found = list(findings_of(Outlook(one, [Way("requirements.txt", blockers=("x",))], TARGETS), []))
    assert {"FLC101", "FLC303"} <= {each.code for each in found}
    assert all(each.actions for each in found)
