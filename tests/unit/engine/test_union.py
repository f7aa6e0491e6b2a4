from __future__ import annotations

from flaskcompat.engine.union import union


def test_what_one_part_has_twice_is_there_twice_and_what_two_parts_have_is_there_once() -> None:
    assert union([["a", "b", "a"], ["b", "c"], ["a"]]) == ("a", "a", "b", "c")


def test_nothing_of_nothing() -> None:
    assert union([[], []]) == ()
