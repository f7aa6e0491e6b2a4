from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.reporters.visible import visible


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain text", "plain text"),
        ("größer → 界 🎉", "größer → 界 🎉"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\r\nb\tc", "a\\r\\nb\\tc"),
        ("\u202eabc\u2066", "\\u202eabc\\u2066"),
        ("\u200b\ufeff", "\\u200b\\ufeff"),
        ("\udc80", "\\udc80"),
        ("\U000e0041", "\\U000e0041"),
        ("\x9b0m\x7f\x00", "\\x9b0m\\x7f\\x00"),
    ],
)
def test_what_acts_is_shown_instead(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text(st.characters(codec=None, categories=None)))
def test_any_text_becomes_one_encodable_line_that_stays_as_it_is(text: str) -> None:
    shown = visible(text)
    assert len(shown.splitlines()) <= 1
    shown.encode("utf-8")
    assert visible(shown) == shown
