from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.doctor.smallest import smallest


def found(items: str, *culprits: str, most: int = 60) -> str:
    """What is found where all letters of one of the culprits have to be there for a failure."""

    def fails(part: Sequence[str]) -> bool:
        return any(set(one) <= set(part) for one in culprits)

    return "".join(items[index] for index in smallest(items, fails, most).items)


@pytest.mark.parametrize(
    ("items", "culprits", "expected"),
    [
        ("abcdefgh", ["c"], "c"),
        ("abcdefgh", ["ah"], "ah"),
        ("abcdefgh", ["bdg"], "bdg"),
        ("ab", ["ab"], "ab"),
        ("a", ["a"], "a"),
        ("abcd", ["abcd"], "abcd"),
    ],
)
def test_what_only_fails_together_is_found_together(items: str, culprits: list[str], expected: str) -> None:
    assert found(items, *culprits) == expected


@given(
    st.integers(1, 24), st.lists(st.sets(st.integers(0, 23), min_size=1, max_size=4), min_size=1, max_size=3)
)
def test_nothing_can_be_left_out_of_what_is_found(size: int, culprits: list[set[int]]) -> None:
    inside = [one for one in culprits if max(one) < size] or [{0}]

    def fails(part: Sequence[int]) -> bool:
        return any(one <= set(part) for one in inside)

    part = smallest(range(size), fails, most=10_000)
    assert part.certain and fails(part.items)
    for index in part.items:
        assert not fails([other for other in part.items if other != index])


def test_no_part_is_tried_twice_and_tries_are_bounded() -> None:
    seen: list[tuple[str, ...]] = []

    def fails(part: Sequence[str]) -> bool:
        seen.append(tuple(part))
        return {"b", "y"} <= set(part)

    part = smallest("abcdefghijklmnopqrstuvwxyz", fails, most=12)
    assert (part.tries, part.certain) == (12, False)
    assert len(seen) == len(set(seen)) == 12


def test_a_failure_that_needs_everything_is_not_searched_for_ever() -> None:
    assert smallest("abcd", lambda part: len(part) == 4).certain
