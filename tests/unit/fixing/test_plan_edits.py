from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.edits.lines import line_edits
from flaskcompat.fixing.desk import Desk
from flaskcompat.fixing.plan_edits import edit_as_planned, edited
from flaskcompat.model.plan import Edit, Step, Task
from tests.unit.fixing.conftest import Make

LINES = st.lists(st.sampled_from(["a", "b", "c==1", "d>=2  # x"]), max_size=8)


@given(LINES, LINES, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_edits_give_the_lines_that_they_come_from(
    before: list[str], after: list[str], end: str, ended: bool
) -> None:
    one, other = (end.join(lines) + (end if ended and lines else "") for lines in (before, after))
    edits = line_edits("x", one, other)
    if edits:
        found = edited(one, edits)
        assert found is None or found.splitlines() == other.splitlines()


@pytest.mark.parametrize(
    ("text", "edits", "expected"),
    [
        ("a==1\nb==1\n", [Edit("x", 2, "b==1", "b==2")], "a==1\nb==2\n"),
        ("a==1\r\nb==1", [Edit("x", 2, "b==1", "b==2")], "a==1\r\nb==2"),
        ("a==1\n", [Edit("x", 2, "", "b==2")], "a==1\nb==2\n"),
        ("a==1\nb==1\n", [Edit("x", 1, "a==1", "")], "b==1\n"),
        ("a==1\n", [Edit("x", 1, "a==9", "a==2")], None),
        ("a==1\n", [Edit("x", 9, "a==1", "a==2")], None),
    ],
)
def test_edits_are_made_where_the_text_is_what_they_say(
    text: str, edits: list[Edit], expected: str | None
) -> None:
    assert edited(text, edits) == expected


def test_steps_follow_each_other_and_what_stays_is_told(project: Make) -> None:
    found = project({"requirements.txt": "flask==2.0.3\nwerkzeug==2.0.3\n"})
    desk = Desk(found.assessments)
    first = Step(1, (), "", edits=(Edit("requirements.txt", 1, "flask==2.0.3", "flask==2.2.5"),))
    second = Step(
        2,
        (),
        "",
        edits=(Edit("requirements.txt", 1, "flask==2.2.5", "flask==3.1.3"), Edit("none.txt", 1, "a", "b")),
        tasks=(Task("with", "edit", "", "setup.py", 3, "is computed"),),
    )
    edit_as_planned(desk, [first, second])
    assert desk.text("requirements.txt") == "flask==3.1.3\nwerkzeug==2.0.3\n"
    assert {one.path for one in desk.undone} == {"none.txt", "setup.py"}


def test_a_file_that_is_another_by_now_is_told(project: Make) -> None:
    desk = Desk(project({"requirements.txt": "flask==2.0.3\n"}).assessments)
    edit_as_planned(desk, [Step(1, (), "", edits=(Edit("requirements.txt", 1, "flask==1.0", "flask==2"),))])
    assert desk.text("requirements.txt") == "flask==2.0.3\n"
    assert len(desk.undone) == 1
