"""Functions of a setup.py with the literals of a call put in."""

from __future__ import annotations

import ast

import pytest

from flaskcompat.readers._setup_calls import applied


def texts(definition: str, call: str) -> set[str] | None:
    """All literal texts of the function as it is for a call; None where that tells nothing new."""
    function = ast.parse(definition).body[0]
    node = ast.parse(call, mode="eval").body
    assert isinstance(function, ast.FunctionDef) and isinstance(node, ast.Call)
    found = applied(function, node)
    if found is None:
        return None
    return {str(each.value) for each in ast.walk(found) if isinstance(each, ast.Constant)}


@pytest.mark.parametrize("call", ["read()", "read(x)", "read(1)", "read(*x)", "read(**x)", "read(f'{x}')"])
def test_calls_that_tell_nothing(call: str) -> None:
    assert texts("def read(y=1): return open(y)", call) is None


@pytest.mark.parametrize(
    "path", ["f'{x}.txt'", "x + '.txt'", "'%s.txt' % x", "'%s.txt' % (x,)", "'{}.txt'.format(x)"]
)
@pytest.mark.parametrize("call", ["read('dev')", "read(x='dev')"])
def test_texts_that_an_argument_completes(path: str, call: str) -> None:
    assert texts(f"def read(x): return open({path})", call) == {"dev.txt"}


@pytest.mark.parametrize("call", ["read()", "read(1)", "read(y=other)"])
def test_defaults_count_where_a_call_says_nothing(call: str) -> None:
    assert texts("def read(y, x='dev'): return open('%s.txt' % x)", call) == {"dev.txt"}
    assert texts("def read(y, *, x='dev'): return open('%s.txt' % x)", call) == {"dev.txt"}


@pytest.mark.parametrize("call", ["read(1, other)", "read(x=other)", "read(*others)", "read(**others)"])
def test_a_default_does_not_count_where_a_call_may_say_something_else(call: str) -> None:
    assert texts("def read(y=1, x='dev'): return open('%s.txt' % x)", call) is None


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("f'{x}-{y}.txt'", "dev-"),
        ("'%s-%s.txt' % (x, y)", "%s-%s.txt"),
        ("'{}-{}.txt'.format(x)", "{}-{}.txt"),
        ("'%d.txt' % x", "%d.txt"),
    ],
)
def test_texts_that_stay_open(path: str, left: str) -> None:
    found = texts(f"def read(x, y): return open({path})", "read('dev')")
    assert found is not None and "dev.txt" not in found
    assert left in found or "dev" in found


def test_the_function_itself_stays_as_it_is() -> None:
    function = ast.parse("def read(x): return x + '.txt'").body[0]
    assert isinstance(function, ast.FunctionDef)
    before = ast.dump(function)
    call = ast.parse("read('a')", mode="eval").body
    assert isinstance(call, ast.Call)
    applied(function, call)
    assert ast.dump(function) == before


def test_a_very_long_function_is_left_alone() -> None:
    assert texts("def read(x):\n" + "    y = x\n" * 500, "read('a')") is None
