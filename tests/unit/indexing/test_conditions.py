from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flaskcompat.indexing.conditions import verdict


def of(text: str) -> bool | None:
    return verdict(ast.parse(text, mode="eval").body)


@pytest.mark.parametrize(
    "text",
    [
        "True",
        "not TYPE_CHECKING",
        "not t.TYPE_CHECKING",
        "PY3",
        "not PY2",
        "sys.version_info >= (3,)",
        "sys.version_info > (3, 3)",
        "sys.version_info[0] == 3",
        "sys.version_info[0] >= 3",
        "sys.version_info[0] > 2",
        "sys.version_info[0] != 2",
        "sys.version_info.major <= 3",
        "sys.version_info[:2] >= (3, 6)",
        "PY2 or x or True",
        "six.PY3 and not PY2",
    ],
)
def test_what_holds_on_every_python_that_counts(text: str) -> None:
    assert of(text) is True
    assert of(f"not ({text})") is False


@pytest.mark.parametrize(
    "text",
    [
        "x",
        "x()",
        "sys.version_info >= (3, 8)",
        "sys.version_info < (3, 8)",
        "sys.version_info >= LIMIT",
        "sys.version_info == (3, 8)",
        "sys.version_info >= ('a',)",
        "sys.version_info[0] in (2, 3)",
        "version >= (3,)",
        "x and PY3",
        "a < b < c",
    ],
)
def test_what_depends(text: str) -> None:
    assert of(text) is None


def test_what_holds_on_python_2_alone() -> None:
    assert of("sys.version_info < (3, 0)") is False
    assert of("sys.version_info == (2, 7)") is False
    assert of("x and PY2") is False
    assert of("sys.version_info[0] < 3") is False


@given(st.sampled_from(["<", ">", "<=", ">=", "==", "!="]), st.integers(0, 5))
def test_the_major_version_is_compared_as_python_does(operator: str, number: int) -> None:
    assert of(f"sys.version_info[0] {operator} {number}") is eval(f"3 {operator} {number}")
