from __future__ import annotations

from flaskcompat.edits.verify import Changes, wrong, wrong_addition, wrong_python
from flaskcompat.model.inventory import Include, Inventory, Problem, PythonClaim, Requirement
from flaskcompat.model.wanted import Wanted

FLASK, CLICK = Requirement("flask", ">=2", "p", 1), Requirement("click", "", "p", 2)
PYTHON = PythonClaim(">=3.8", "declared", "p", 3)
BEFORE = Inventory((FLASK, CLICK), pythons=(PYTHON,), includes=(Include("b.txt", "p", 4),))
NONE = Changes({}, {})
ONE = Changes({("flask", 1): ">=3,<4"}, {})


def test_nothing_differs_from_itself() -> None:
    assert wrong(BEFORE, BEFORE, NONE) == ""


def test_the_wanted_specifier_may_be_worded_in_another_way() -> None:
    assert wrong(BEFORE, BEFORE._replace(requirements=(FLASK._replace(specifier="~=3.0"), CLICK)), ONE) == ""


def test_another_specifier_or_field_is_wrong() -> None:
    for other in (FLASK, FLASK._replace(specifier=">=3"), FLASK._replace(specifier="~=3.0", marker="x")):
        assert "flask would read as" in wrong(BEFORE, BEFORE._replace(requirements=(other, CLICK)), ONE)


def test_another_entry_that_changes_is_wrong() -> None:
    after = BEFORE._replace(requirements=(FLASK, CLICK._replace(specifier="<9")))
    assert "click would read as" in wrong(BEFORE, after, NONE)
    assert "number" in wrong(BEFORE, BEFORE._replace(requirements=(FLASK,)), NONE)


def test_a_python_has_to_lie_inside_what_is_wanted() -> None:
    moved = BEFORE._replace(pythons=(PYTHON._replace(specifier="==3.9.*", kind="used"),))
    assert wrong(BEFORE, moved, Changes({}, {3: ">=3.9"})) == ""
    assert "Python" in wrong(BEFORE, moved, Changes({}, {3: ">=3.10"}))
    assert "Python" in wrong(BEFORE, moved, NONE)


def test_a_problem_may_go_where_something_changed_and_none_may_come() -> None:
    bad = BEFORE._replace(problems=(Problem("p", 1, "inexact"),))
    assert "problem" in wrong(BEFORE, bad, NONE)
    assert "problem" in wrong(bad, BEFORE, NONE)
    done = BEFORE._replace(requirements=(FLASK._replace(specifier=">=3,<4"), CLICK))
    assert wrong(bad, done, ONE) == ""


def test_whatever_else_changes_is_wrong() -> None:
    assert "more than that" in wrong(BEFORE, BEFORE._replace(includes=()), NONE)


def test_an_addition_is_one_requirement_more() -> None:
    new, wanted = Requirement("jinja2", ">=3", "p", 2), Wanted("jinja2", ">=3")
    grouped = new._replace(group="dev")
    after = BEFORE._replace(requirements=(FLASK, new, CLICK._replace(line=3)))
    assert wrong_addition(BEFORE, after, wanted) == ""
    assert "not be read" in wrong_addition(BEFORE, BEFORE, wanted)
    assert "another requirement" in wrong_addition(BEFORE, after, Wanted("jinja2", ">=4"))
    assert "would change" in wrong_addition(BEFORE, BEFORE._replace(requirements=(new,)), wanted)
    assert "Pythons" in wrong_addition(BEFORE, after._replace(pythons=()), wanted)
    assert "group" in wrong_addition(BEFORE, BEFORE._replace(requirements=(FLASK, CLICK, grouped)), wanted)
    assert "problem" in wrong_addition(BEFORE, after._replace(problems=(Problem("p", 1, "x"),)), wanted)
    assert "more than that" in wrong_addition(BEFORE, after._replace(includes=()), wanted)


def test_a_python_more_is_just_that() -> None:
    none = BEFORE._replace(pythons=())
    assert wrong_python(none, BEFORE, ">=3.8") == ""
    assert wrong_python(none, BEFORE, ">=3.9")
    assert wrong_python(none, BEFORE._replace(requirements=()), ">=3.8")
    assert wrong_python(none, none, ">=3.8")
