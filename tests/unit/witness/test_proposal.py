from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet

from flaskcompat.witness.proposal import breaking_range


@pytest.mark.parametrize(
    ("works", "breaks", "expected"),
    [
        ("2.2.2 2.3.8", "", ""),
        ("2.2.2 2.3.8", "3.0.0 3.1.9", ">=3"),
        ("3.0.0 3.1.9", "2.2.2 2.3.8", "<3"),
        ("2.3.8 3.1.0", "3.0.0 3.0.6", ">=3,<3.1"),
        ("3.1.0 3.1.2 3.2.0", "3.1.3", ">=3.1.3,<3.2"),
        ("2.0 2.2", "2.1 2.3", ">=2.1,!=2.2"),
        ("2.0b1", "2.0b2", ">=2.0b2"),
        ("", "1.0 2.0", ""),
    ],
)
def test_the_range_is_as_wide_as_what_is_known(works: str, breaks: str, expected: str) -> None:
    seen = [(each, False) for each in works.split()] + [(each, True) for each in breaks.split()]
    assert breaking_range(seen) == expected


def test_what_cannot_be_installed_decides_nothing() -> None:
    assert breaking_range([("1.0", False), ("1.1", None), ("1.2", True)]) == ">=1.2"


@given(st.lists(st.tuples(st.tuples(*[st.integers(0, 3)] * 3), st.booleans()), max_size=12))
def test_the_range_holds_exactly_the_releases_that_broke(drawn: list[tuple[tuple[int, ...], bool]]) -> None:
    seen = {".".join(map(str, release)): broke for release, broke in drawn}
    text = breaking_range(list(seen.items()))
    if any(seen.values()):
        assert {each for each in seen if SpecifierSet(text).contains(each)} == {
            e for e, b in seen.items() if b
        }
