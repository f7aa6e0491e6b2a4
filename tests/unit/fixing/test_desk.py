from __future__ import annotations

from pathlib import Path

from flaskcompat.fixing.desk import Desk
from tests.unit.fixing.conftest import STACK, Make


def test_what_does_not_change_is_no_change(project: Make) -> None:
    desk = Desk(project().assessments)
    desk.put("requirements.txt", STACK, [])
    assert desk.finished().changes == ()


def test_bytes_that_are_no_text_survive(project: Make) -> None:
    desk = Desk(project({"requirements.txt": b"# \xe9\r\nflask==2.0.3\r\n"}).assessments)
    text = desk.text("requirements.txt") or ""
    desk.put("requirements.txt", text.replace("2.0.3", "2.2.5"), [(2, "flask==2.2.5")])
    change = desk.finished().changes[0]
    assert (change.before, change.after) == (b"# \xe9\r\nflask==2.0.3\r\n", b"# \xe9\r\nflask==2.2.5\r\n")


def test_what_has_no_place_in_the_encoding_is_told(project: Make) -> None:
    desk = Desk(project({"app.py": b"# coding: latin-1\n"}).assessments)
    desk.put("app.py", "# coding: latin-1\n# \u20ac\n", [])
    assert desk.finished().changes == ()
    assert "iso8859-1" in desk.finished().undone[0].reason


def test_files_that_cannot_be_changed_are_told(project: Make) -> None:
    conflict = "<<<<<<< a\nx = 1\n=======\nx = 2\n>>>>>>> b\n"
    desk = Desk(project({"a.py": conflict, "b.py": b"\0", "gone.py": ""}).assessments)
    Path("gone.py").unlink()
    assert [desk.text(path) for path in ("a.py", "b.py", "gone.py", "else.py")] == [None] * 4
    reasons = {one.path: one.reason for one in desk.undone}
    assert "merge conflict" in reasons["a.py"]
    assert "binary" in reasons["b.py"]
    assert "No such file" in reasons["gone.py"]
    assert "no file of these projects" in reasons["else.py"]


def test_looking_at_a_file_tells_nothing(project: Make) -> None:
    desk = Desk(project({"a.py": "<<<<<<< a\n=======\n>>>>>>> b\n", "b.py": "x = 1\n"}).assessments)
    assert (desk.peek("a.py"), desk.peek("b.py"), desk.peek("b.py")) == ("", "x = 1\n", "x = 1\n")
    assert desk.finished().undone == ()


def test_links_to_one_file_are_one_change(project: Make) -> None:
    found = project({"a.py": "x = 1\n"})
    Path("b.py").symlink_to("a.py")
    found = project({"a.py": "x = 1\n"})
    desk = Desk(found.assessments)
    for path in ("a.py", "b.py"):
        desk.put(path, "x = 2\n", [])
    assert [one.path for one in desk.finished().changes] == ["a.py"]
    desk.put("b.py", "x = 3\n", [])
    done = desk.finished()
    assert ([one.after for one in done.changes], len(done.undone)) == ([b"x = 2\n"], 1)


def test_a_new_file_has_nothing_before(project: Make) -> None:
    desk = Desk(project().assessments)
    assert desk.exists("requirements.txt")
    assert not desk.exists("constraints.txt")
    desk.create("constraints.txt", "requirements.txt", "a<2\n", "a<2")
    assert desk.exists("constraints.txt")
    change = desk.finished().changes[0]
    assert (change.path, change.before, change.after) == ("constraints.txt", None, b"a<2\n")
