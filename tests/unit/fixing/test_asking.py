from __future__ import annotations

from flaskcompat.fixing.asking import Asking
from flaskcompat.fixing.desk import Desk
from flaskcompat.model.report import Action, Finding
from tests.unit.fixing.conftest import Make

PINS = "flask==2.2.5\nwerkzeug==2.2.3\n"


def asked(project: Make, text: str, *actions: Action) -> tuple[str, list[str]]:
    """The text of the requirements after findings with these first actions, and what is left."""
    found = project({"requirements.txt": text})
    base = Finding("FLC101", "x", "error", "definite", None, "", ".", "requirements.txt", 1, 0)
    findings = [base._replace(actions=(action,), fingerprint=action.to) for action in actions]
    desk = Desk(found.assessments)
    Asking(desk, found.assessments[0], findings).write()
    return desk.text("requirements.txt") or "", [one.reason for one in desk.undone]


def test_versions_move_together(project: Make) -> None:
    action = Action("upgrade", "", "flask", "3.0.3", moves=(("flask", "==3.0.3"), ("werkzeug", "==3.0.6")))
    assert asked(project, PINS, action)[0] == "flask==3.0.3\nwerkzeug==3.0.6\n"


def test_what_is_missing_comes_in(project: Make) -> None:
    text, _ = asked(project, PINS, Action("upgrade", "", "asgiref", "3.8.1"))
    assert text == f"asgiref==3.8.1\n{PINS}"


def test_a_range_is_narrowed_where_the_finding_is(project: Make) -> None:
    text, _ = asked(project, "flask>=2\n", Action("pin", "", "flask", ">=2.2.5"))
    assert text == "flask>=2.2.5\n"


def test_what_nobody_would_have_back_is_not_taken_back(project: Make) -> None:
    """Werkzeug 1 works with no Flask of today: it would take Flask back, which the finding does not say."""
    text, left = asked(project, PINS, Action("pin", "", "werkzeug", "1.0.1"))
    assert text == PINS
    assert len(left) == 1
    assert "flask from 2.2.5" in left[0]
