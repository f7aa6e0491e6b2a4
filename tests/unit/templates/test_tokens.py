from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.templates.tokens import Broken, read


def words(text: str) -> list[tuple[str, list[str]]]:
    """Kind and texts of every block."""
    return [(block.kind, [token.text for token in block.tokens]) for block in read(text)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{ a.b }}", [("output", ["a", ".", "b"])]),
        ("{{- a -}} {%+ if a -%}", [("output", ["a"]), ("tag", ["if", "a"])]),
        ("{{ {'a': {}}}}", [("output", ["{", "'a'", ":", "{", "}", "}"])]),
        ("{{ '}}' }}", [("output", ["'}}'"])]),
        (r"{{ 'it\'s' }}", [("output", [r"'it\'s'"])]),
        ("{# {{ a }} #}{{ b }}", [("comment", [" {{ a }} "]), ("output", ["b"])]),
        ("{% raw %}{{ a }}{%- endraw -%}{{ b }}", [("output", ["b"])]),
        ("{{ a//b ** 1.5e3 ~ 0x1f }}", [("output", ["a", "//", "b", "**", "1.5e3", "~", "0x1f"])]),
        ("{{ a\n}}", [("output", ["a"])]),
        ("{ { a } } {%", []),
        ("", []),
    ],
)
def test_blocks_are_told_apart_as_jinja_does(text: str, expected: list[tuple[str, list[str]]]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize("text", ["{{ a", "{% if a", "{# a", "{% raw %}{{ a }}", "{{ 'a }}", "x {{ (a }}"])
def test_what_never_ends_is_told_with_its_place(text: str) -> None:
    broken = read(text)[1]
    assert broken is not None
    assert text[broken.offset] == "{"


@pytest.mark.parametrize(
    "text", ["{{ a ? b : c }}", "{{ a && b }}", "{{#if a}}", "{{::a}}{{ @b }}", "{{ a) }}"]
)
def test_what_other_languages_write_ends_the_reading(text: str) -> None:
    broken = read(text)[1] or Broken(0, endless=False)
    assert not broken.endless


@given(st.text(alphabet="{}%#-+'\"\\ raw end\n()[]|.a1"))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    "part",
    ["{%", "{{", "{#", "{% raw %}", "{{ '", "{{ (", "{{ a }}", "{%- endraw", "{{ a" + " " * 50, "{" * 9],
)
def test_long_and_broken_texts_take_linear_time(part: str) -> None:
    start = time.perf_counter()
    read(part * (400_000 // len(part)))
    assert time.perf_counter() - start < 5
