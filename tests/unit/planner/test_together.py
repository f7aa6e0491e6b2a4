from __future__ import annotations

from collections.abc import Collection

import pytest
from packaging.version import Version

from flaskcompat.planner.together import Both, Release, joined, together
from flaskcompat.planner.way import Move


def at_odds(*pairs: str) -> Both:
    """Nothing goes together of what is named so: `a1-b0`; every name moves from 0 to 1."""
    bad: Collection[frozenset[str]] = {frozenset(pair.split("-")) for pair in pairs}

    def both(one: Release, other: Release) -> bool:
        return frozenset(f"{name}{version}" for name, version in (one, other)) not in bad

    return both


def moves(names: str) -> list[Move]:
    return [Move(name, "0", "1") for name in names]


@pytest.mark.parametrize(
    ("odds", "expected"),
    [
        ((), ()),
        (("a1-b0",), ()),
        (("a1-b0", "b1-a0"), (("a", "b"),)),
        (("a1-b0", "b1-c0", "c1-a0"), (("a", "b", "c"),)),
        (("a1-b0", "b1-a0", "c1-a0"), (("a", "b"),)),
        (("a1-b0", "b1-a0", "c1-d0", "d1-c0"), (("a", "b"), ("c", "d"))),
    ],
)
def test_only_moves_that_need_each_other_are_a_group(
    odds: tuple[str, ...], expected: tuple[tuple[str, ...], ...]
) -> None:
    assert together(moves("abcd"), at_odds(*odds)) == expected


def test_what_comes_in_or_goes_waits_for_nobody() -> None:
    both = at_odds("a1-b0", "b1-a0")
    assert together([Move("a", "0", "1"), Move("b", "", "1")], both) == ()
    assert together([Move("a", "0", "1"), Move("b", "0", "")], both) == ()
    assert together([Move("a", "not a version", "1"), Move("b", "0", "1")], both) == ()


def test_versions_are_compared_as_releases() -> None:
    asked: list[tuple[Release, Release]] = []

    def both(one: Release, other: Release) -> bool:
        asked.append((one, other))
        return True

    together([Move("a", "1.0", "2.0"), Move("b", "3.0", "4.0")], both)
    assert asked == [
        (("a", Version("2.0")), ("b", Version("3.0"))),
        (("b", Version("4.0")), ("a", Version("1.0"))),
    ]


def test_groups_that_share_a_name_are_one() -> None:
    assert joined([("c", "d"), ("a", "b"), ("b", "c"), ("x", "y")]) == (("a", "b", "c", "d"), ("x", "y"))
