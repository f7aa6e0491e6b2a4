from __future__ import annotations

from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.manifests import Asked, write_wanted
from flaskcompat.model.wanted import Wanted
from tests.unit.fixing.conftest import Make


def test_what_is_wanted_is_written_and_what_is_refused_is_told(project: Make) -> None:
    found = project({"requirements.txt": "flask==2.0.3\nwerkzeug @ https://index.example.org/w.whl\n"})
    desk = Desk(found.assessments)
    formats = {one.path: one.format for one in found.assessments[0].insight.state.manifests}
    wanted = [Wanted("flask", "==2.2.5", 1), Wanted("werkzeug", "==2.2.3", 2)]
    write_wanted(desk, formats, [Asked("requirements.txt", one) for one in wanted])
    done = desk.finished()
    assert done.changes[0].after == b"flask==2.2.5\nwerkzeug @ https://index.example.org/w.whl\n"
    assert done.changes[0].done == ((1, "flask==2.2.5"),)
    assert [(one.line, one.what) for one in done.undone] == [(2, "werkzeug==2.2.3")]


def test_a_file_that_cannot_be_read_is_told_once(project: Make) -> None:
    desk = Desk(project().assessments)
    write_wanted(desk, {}, [Asked("none.txt", Wanted("a", "==1")), Asked("none.txt", Wanted("b", "==1"))])
    assert [one.path for one in desk.undone] == ["none.txt"]
