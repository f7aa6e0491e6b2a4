from __future__ import annotations

import pytest

from flaskcompat.edits.entries import Entries
from flaskcompat.edits.place import RefusedError
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.wanted import Wanted

FOUND = Inventory(
    (
        Requirement("flask", ">=2", "p", 1),
        Requirement("flask", "<3", "p", 2, role="constraint"),
        Requirement("click", "", "p", 3, group="dev"),
    ),
    pythons=(PythonClaim(">=3.8", "declared", "p", 4), PythonClaim("==3.8.*", "classifier", "p", 5)),
    tool="uv",
)


def test_the_line_tells_which_entry_is_meant() -> None:
    assert Entries(FOUND).requirement(Wanted("flask", "", 2)).role == "constraint"


def test_or_the_group_where_lines_have_moved() -> None:
    assert Entries(FOUND).requirement(Wanted("click", "", 9, "Dev")).line == 3
    for wanted in (Wanted("flask", "", 9), Wanted("click", "", 9), Wanted("other", "", 1)):
        with pytest.raises(RefusedError):
            Entries(FOUND).requirement(wanted)


def test_a_classifier_is_no_python_to_change() -> None:
    wanted = Wanted("python", ">=3.9", kind="python")
    assert Entries(FOUND).python(wanted).line == 4
    assert Entries(FOUND).lines(wanted) == {4}
    with pytest.raises(RefusedError):
        Entries(Inventory()).python(wanted)


def test_what_is_there_already() -> None:
    assert Entries(FOUND).lines(Wanted("flask", "")) == {1}
    assert Entries(FOUND).lines(Wanted("flask", "", kind="constraint")) == {2}
    assert Entries(FOUND._replace(tool="pip")).lines(Wanted("flask", "")) == {1, 2}
    assert Entries(FOUND).lines(Wanted("click", "")) == set()
