from __future__ import annotations

import pytest

from flaskcompat.edits.formats.source_lines import indent_of, inserted, place_for, until
from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import RefusedError


def test_a_line_goes_after_another_with_the_ends_of_the_text() -> None:
    assert inserted("a\r\nb\r\n", Lines("a\r\nb\r\n"), 1, "x") == "a\r\nx\r\nb\r\n"
    assert inserted("a\nb\n", Lines("a\nb\n"), 2, "x") == "a\nb\nx\n"
    assert inserted("a\nb", Lines("a\nb"), 2, "x") == "a\nb\nx"
    assert inserted("a\n", Lines("a\n"), 0, "x") == "x\na\n"


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([(3, "a"), (4, "z")], (3, True)),
        ([(3, "n"), (4, "z")], (3, False)),
        ([(3, "z"), (4, "a")], (4, True)),
        ([(3, "z")], (3, True)),
    ],
)
def test_a_new_entry_keeps_the_order(entries: list[tuple[int, str]], expected: tuple[int, bool]) -> None:
    assert place_for("m", entries) == expected


def test_without_a_neighbour_there_is_no_place() -> None:
    with pytest.raises(RefusedError):
        place_for("m", [])


def test_indents_and_comments() -> None:
    assert indent_of(Lines("a\n \tb"), 2) == " \t"
    assert until("flask # c", (0, 9), " #") == (0, 5)
    assert until("flask", (0, 5), " #") == (0, 5)
