from __future__ import annotations

import pytest
from packaging.specifiers import SpecifierSet

from flaskcompat.index.spans import lowest, span_text, went

RELEASES = ["1.0", "2.0", "3.0", "4.0"]


@pytest.mark.parametrize(
    ("has", "text"),
    [
        ("1111", "*"),
        ("0000", "none"),
        ("1100", "<3.0"),
        ("0110", ">=2.0,<4.0"),
        ("0011", ">=3.0"),
        ("1010", "<2.0 or >=3.0,<4.0"),
    ],
)
def test_runs_of_releases_in_words(has: str, text: str) -> None:
    there = [each == "1" for each in has]
    assert span_text(RELEASES, there) == text
    parts = [] if text == "none" else text.replace("*", "").split(" or ")
    assert [any(each in SpecifierSet(part) for part in parts) for each in RELEASES] == there


@pytest.mark.parametrize(
    ("text", "first"), [(">=1.2,<2.0 or >=3.0", "1.2"), (">=1.2", "1.2"), ("<2.0", ""), ("*", "")]
)
def test_the_first_release_of_a_text(text: str, first: str) -> None:
    assert lowest(text) == first


@pytest.mark.parametrize(
    ("has", "current", "gone"),
    [("1100", 3, "3.0"), ("1?00", 3, "3.0"), ("1??0", 3, "4.0"), ("0011", 1, ""), ("1011", 1, "2.0")],
)
def test_the_release_from_which_on_something_is_known_to_be_gone(has: str, current: int, gone: str) -> None:
    assert went(RELEASES, [{"1": True, "0": False}.get(each) for each in has], current) == gone
