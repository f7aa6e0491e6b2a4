from __future__ import annotations

import pytest

from flaskcompat.edits.wording.ranges import (
    exact,
    lowest,
    narrowed,
    python_inside,
    same,
    same_pythons,
    series,
)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (">=3.1,<4", "<4.0.0,>=3.1", True),
        ("~=3.1", ">=3.1,<4", True),
        ("", "", True),
        ("", ">=0", False),
        (">=3", ">=3.0.1", False),
        ("nonsense", "nonsense", True),
        ("nonsense", ">=3", False),
    ],
)
def test_ranges_are_compared_as_sets(one: str, other: str, expected: bool) -> None:
    assert same(one, other) is same(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("==3.9.*", ">=3.9", True),
        ("==3.9.4", ">=3.9", True),
        (">=3.10,<4", ">=3.9", True),
        ("==3.8.*", ">=3.9", False),
        ("==3.9.*", ">=3.9.2", False),
        ("", ">=3.9", False),
        ("x", ">=3.9", False),
    ],
)
def test_pythons_inside_a_range(one: str, other: str, expected: bool) -> None:
    assert python_inside(one, other) is expected


@pytest.mark.parametrize(
    ("old", "wanted", "result"),
    [
        (">=3.7,<3.14", ">=3.9", "<3.14,>=3.9"),
        (">=3.7,!=3.9.1,<4", ">=3.9", "!=3.9.1,<4,>=3.9"),
        ("~=3.6", ">=3.9", "<4,>=3.9"),
        ("~=3.6.1", ">=3.9", ">=3.9"),
        (">=3.6,<3.9", ">=3.9", ">=3.9"),
        (">=3.7,<3.14", ">=3.9,<3.12", ">=3.9,<3.12"),
        ("==3.8.*", ">=3.9", ">=3.9"),
        ("", ">=3.9", ">=3.9"),
        ("nonsense", ">=3.9", ">=3.9"),
        (">=3.8", "", ""),
    ],
)
def test_ceilings_stay_where_they_leave_anything(old: str, wanted: str, result: str) -> None:
    assert narrowed(old, wanted) == result


def test_the_same_pythons() -> None:
    assert same_pythons(">=3.9,<3.10", "==3.9.*")
    assert not same_pythons(">=3.9", "==3.9.*")


def test_what_a_specifier_names() -> None:
    assert [lowest(each) for each in (">=3.1,<4", "==3.1.*", "~=3.1", "<4", "")] == [
        "3.1",
        "3.1",
        "3.1",
        "",
        "",
    ]
    assert [exact(each) for each in ("==3.1", "==3.1.*", ">=3", "==3,!=4", "")] == ["3.1", "", "", "", ""]
    assert [series(each) for each in ("==3.1.*", "==3.1", "!=3.1.*", "")] == ["3.1", "", "", ""]
