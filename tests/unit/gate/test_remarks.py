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


def test_pythons_that_go_and_come_are_told() -> None:
    def on(*pythons: str) -> Report:
        return NOTHING._replace(projects=(Project(".", ("setup.py",), pythons),))

    assert [*remarks_on(on("3.7", "3.8", "3.9"), on("3.9"), [])] == ["Python 3.7 and 3.8 are left behind"]
    assert [*remarks_on(on("3.8"), on("3.9"), [])] == ["Python 3.8 is left behind", "Python 3.9 comes in"]
    assert [*remarks_on(on("3.8"), on(), [])] == [*remarks_on(on(), on("3.8"), [])] == []
