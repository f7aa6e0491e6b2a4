from __future__ import annotations

import ast

import pytest

from flaskcompat.indexing.signatures import (
    Function,
    decorators,
    keeping_decorators,
    last_word,
    own_nodes,
    signature,
)


def function(text: str) -> Function:
    node = ast.parse(text).body[0]
    assert isinstance(node, Function)
    return node


@pytest.mark.parametrize(
    ("parameters", "expected", "bound"),
    [
        ("", "()", "()"),
        ("a, b=1", "(a,b)", "(b)"),
        ("a, /, b", "(a,/,b)", "(b)"),
        ("a, b, /", "(a,b,/)", "(b,/)"),
        ("a, *, b, **c", "(a,*,b,**)", "(*,b,**)"),
        ("a, *b, c", "(a,*_,c)", "(*_,c)"),
        ("*a", "(*_)", "(*_)"),
    ],
)
def test_parameters_become_a_line(parameters: str, expected: str, bound: str) -> None:
    arguments = function(f"def f({parameters}): ...").args
    assert (signature(arguments), signature(arguments, bound=True)) == (expected, bound)


def test_decorators_are_told_by_their_last_word() -> None:
    assert decorators(function("@a.b\n@c(1)\n@d[0]\ndef f(): ...")) == ["b", "c", ""]
    assert last_word(ast.Name("x")) == "x"


KEEPING = """
def itself(f):
    f.mark = 1
    return f

def factory(name):
    def decorator(f):
        register(name, f)
        return f
    return decorator

def wrapping(f):
    @functools.wraps(f)
    def wrapper(self, *args, **kwargs):
        return f(self, *args, **kwargs)
    return wrapper

def updating(f):
    def wrapper(*args, **kwargs): ...
    return update_wrapper(wrapper, f)

def replacing(f):
    def wrapper(*args, **kwargs): ...
    return wrapper

def narrowing(f):
    @wraps(f)
    def wrapper(a, b): ...
    return wrapper

def other(f):
    return lambda: f
"""


def test_decorators_that_leave_the_parameters_alone_are_found() -> None:
    assert keeping_decorators(ast.parse(KEEPING)) == {"itself", "factory", "wrapping", "updating"}


def test_what_is_defined_inside_is_another_matter() -> None:
    names = {
        node.id
        for node in own_nodes(ast.parse("a\nif b:\n  c\ndef f(): d\n").body)
        if isinstance(node, ast.Name)
    }
    assert names == {"a", "b", "c"}
