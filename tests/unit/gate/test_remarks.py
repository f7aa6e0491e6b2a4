from __future__ import annotations

from flaskcompat.gate.remarks import remarks_on
from flaskcompat.model.report import Project, Report, Tool

NOTHING = Report(Tool("0", 1, ""))
SOMETHING = NOTHING._replace(projects=(Project(".", ("requirements.txt",), ()),))


def test_what_was_not_there_is_told() -> None:
    (one,) = remarks_on(NOTHING, SOMETHING, [])
    assert "all findings count as brought" in one
    assert [*remarks_on(NOTHING, NOTHING, [])][1].startswith("nothing to judge")
    assert [*remarks_on(SOMETHING, SOMETHING, [])] == []


def test_a_few_of_the_files_that_are_not_committed_are_named() -> None:
    assert [*remarks_on(SOMETHING, SOMETHING, ["a.py"])] == [
        "the files as they are count: a.py is not as committed"
    ]
    (one,) = remarks_on(SOMETHING, SOMETHING, [f"{name}.py" for name in "abcdef"])
    assert one.endswith("a.py, b.py, c.py, d.py and 2 more are not as committed")
