from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.indexing.merge import encode, merge, span_of


def test_each_line_is_there_once_with_its_releases() -> None:
    surfaces = {"1.0": {"a": ["@", "x"]}, "1.2": {"a": ["@", "x", "y"]}, "2.0": {"a": ["@", "y"]}}
    data = merge(["1.0", "1.1", "1.2", "2.0"], surfaces)
    assert data == {
        "releases": ["1.0", "1.1", "1.2", "2.0"],
        "spans": [[0, 4], [0, 3], [2, 4]],
        "scopes": {"a": {"0": "\n@\n", "1": "\nx\n", "2": "\ny\n"}},
    }
    assert json.loads(encode(data)) == data


@given(st.sets(st.integers(0, 30), min_size=1))
def test_a_span_tells_exactly_its_numbers(numbers: set[int]) -> None:
    span = span_of(numbers)
    runs = zip(span[::2], span[1::2], strict=True)
    assert {number for start, end in runs for number in range(start, end)} == numbers
    assert list(span) == sorted(set(span))
