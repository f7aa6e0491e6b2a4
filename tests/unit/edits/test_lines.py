from __future__ import annotations

from flaskcompat.edits.lines import line_edits
from flaskcompat.model.plan import Edit


def test_equal_texts_have_no_edits() -> None:
    assert line_edits("r.txt", "a\nb\n", "a\nb\n") == ()


def test_a_changed_line_is_one_edit_without_its_end() -> None:
    assert line_edits("r.txt", "a\r\nflask==2\r\n", "a\r\nflask==3\r\n") == (
        Edit("r.txt", 2, "flask==2", "flask==3"),
    )


def test_a_line_that_comes_in_has_the_number_of_the_line_that_it_goes_before() -> None:
    assert line_edits("r.txt", "a\nc\n", "a\nb\nc\n") == (Edit("r.txt", 2, "", "b"),)
    assert line_edits("r.txt", "a\n", "a\nb\n") == (Edit("r.txt", 2, "", "b"),)


def test_a_line_that_goes_has_nothing_after() -> None:
    assert line_edits("r.txt", "a\nb\nc\n", "a\nc\n") == (Edit("r.txt", 2, "b", ""),)


def test_a_line_that_comes_in_beside_one_that_changes_is_not_taken_for_it() -> None:
    assert line_edits("r.txt", "flask==2\nwerkzeug==2\n", "flask==3\njinja2==3\nwerkzeug==3\n") == (
        Edit("r.txt", 1, "flask==2", "flask==3"),
        Edit("r.txt", 2, "", "jinja2==3"),
        Edit("r.txt", 2, "werkzeug==2", "werkzeug==3"),
    )


def test_thousands_of_lines_are_compared_at_once() -> None:
    before = "".join(f"name{number}==1\n" for number in range(5000))
    assert len(line_edits("r.txt", before, before.replace("==1", "==2"))) == 5000
