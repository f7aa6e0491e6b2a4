from __future__ import annotations

import contextlib
import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.text.json_lines import JsonError, JsonObject, parse

JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("text", "line"), [("", 1), ("{", 1), ('{\n"a": }', 2), ("{}\n{}", 2), ('{"a": "\n"}', 1), ("nul", 1)]
)
def test_what_is_not_json_is_an_error_with_its_line(text: str, line: int) -> None:
    with pytest.raises(JsonError) as caught:
        parse(text)
    assert caught.value.line == line
    assert caught.value.message


@pytest.mark.parametrize("text", ["[" * 200_000, '{"a":' * 200_000, "9" * 100_000])
def test_hostile_text_is_an_error(text: str) -> None:
    with pytest.raises(JsonError):
        parse(text)


def test_objects_know_their_lines() -> None:
    value = parse('{\n "a": {"b": [\n  {"c": 1}, {\n }]},\n "}{": "\\"{"\n}')
    assert isinstance(value, JsonObject)
    inner = value["a"]
    assert isinstance(inner, JsonObject)
    listed = inner["b"]
    assert isinstance(listed, list)
    assert [value.line, inner.line, *(one.line for one in listed)] == [1, 2, 3, 3]


def test_repeated_keys_are_told() -> None:
    value = parse('{"a": 1, "b": 2, "a": 3, "a": 4}')
    assert isinstance(value, JsonObject)
    assert (value["a"], value.repeated) == (4, ("a",))


def test_a_byte_order_mark_is_ignored() -> None:
    assert parse("\ufeff[]") == []


@pytest.mark.parametrize("text", ['"' + "\\" * 400_001, '{"' * 200_000, "{}" * 200_000])
def test_time_is_linear(text: str) -> None:
    started = time.perf_counter()
    with pytest.raises(JsonError):
        parse(text)
    assert time.perf_counter() - started < 2


@given(JSON)
def test_values_are_those_of_the_standard_library(value: object) -> None:
    text = json.dumps(value, indent=1)
    assert parse(text) == value


@given(st.text(max_size=40))
def test_any_text_is_a_value_or_an_error(text: str) -> None:
    with contextlib.suppress(JsonError):
        parse(text)
