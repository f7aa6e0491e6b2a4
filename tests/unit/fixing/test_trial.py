from __future__ import annotations

from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.trial import judged_copy, troubles
from tests.unit.fixing.conftest import Make

BROKEN = "flask==2.2.2\nwerkzeug==3.0.1\n"


def test_a_copy_is_judged_under_the_paths_of_the_project(project: Make) -> None:
    found = project({"requirements.txt": BROKEN})
    with judged_copy(found.assessments[0], Desk(found.assessments), edited=False) as copy:
        assert [one.path for one in copy.report.projects] == ["."]
        assert troubles(copy) == troubles(found)
        assert troubles(copy)


def test_the_texts_of_a_desk_are_judged(project: Make) -> None:
    found = project({"requirements.txt": BROKEN})
    desk = Desk(found.assessments)
    desk.put("requirements.txt", "flask==3.0.3\nwerkzeug==3.0.1\n", [])
    with judged_copy(found.assessments[0], desk, edited=True) as copy:
        assert not any(code == "FLC110" for code, _ in troubles(copy))


def test_new_files_and_files_that_are_included_are_there(project: Make) -> None:
    found = project({"requirements.txt": "-r deps/base.txt\n-c new.txt\n", "deps/base.txt": "flask==3.0.3\n"})
    desk = Desk(found.assessments)
    desk.create("new.txt", "requirements.txt", "werkzeug==3.0.1\n", "")
    with judged_copy(found.assessments[0], desk, edited=True) as copy:
        entries = {(one.name, one.version) for each in copy.report.environments for one in each.distributions}
        assert {("flask", "3.0.3"), ("werkzeug", "3.0.1")} <= entries


def test_notes_are_no_trouble(project: Make) -> None:
    found = project({"requirements.txt": "flask>=2.2\nwerkzeug>=2.0\n"})
    assert found.report.findings
    assert not troubles(found)
