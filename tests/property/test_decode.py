"""No bytes make decoding fail, and text comes back from every encoding."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.text.decode import decode

CODED = st.builds(
    lambda coding, rest: f"# coding: {coding}\n".encode() + rest, st.text(max_size=12), st.binary()
)


@given(st.one_of(st.binary(), CODED))
def test_any_bytes_become_text_without_nul(data: bytes) -> None:
    text, problems = decode(data, "r.txt")
    assert "\0" not in text
    assert all(problem.line >= 1 for problem in problems)


@given(
    st.text(st.characters(min_codepoint=1, exclude_categories=["Cs"])),
    st.sampled_from(["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]),
)
def test_a_byte_order_mark_decides(text: str, encoding: str) -> None:
    assert decode(f"\ufeff{text}".encode(encoding), "r.txt") == (text, ())
