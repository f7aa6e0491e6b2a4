"""The data of the use index."""

from __future__ import annotations

import json

from flaskcompat.indexing.uses_encode import encode
from flaskcompat.model.need import Need

NEED = Need(("flask.A",), "name", "", "import", "", True, "ext/a.py:3")


def rows(needs: dict[str, list[Need]]) -> list[list[object]]:
    found: list[list[object]] = json.loads(encode(needs, list(needs)))["needs"]
    return found


def test_neighbours_that_need_the_same_at_the_same_line_are_one_stretch() -> None:
    moved = NEED._replace(place="ext/a.py:4")
    (row,) = rows({"1": [NEED], "2": [NEED], "3": [moved], "4": [], "5": [moved]})
    assert row[7:] == [0, 2, 3, 2, 3, 4, 4, 5, 4]


def test_modules_that_need_the_same_share_a_row() -> None:
    found = json.loads(encode({"1": [NEED._replace(module="a"), NEED._replace(module="b")]}, ["1"]))
    assert found["modules"] == ["a", "b"]
    assert found["sets"] == [[0, 1]]
    assert len(found["needs"]) == 1


def test_the_same_needs_give_the_same_text_in_any_order() -> None:
    other = NEED._replace(names=("flask.B",))
    assert encode({"1": [NEED, other]}, ["1"]) == encode({"1": [other, NEED]}, ["1"])
