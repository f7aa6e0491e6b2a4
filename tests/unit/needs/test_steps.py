"""Steps."""

from __future__ import annotations

import ast

from flaskcompat.needs.steps import Lambda, Use
from flaskcompat.source.module import Module


def test_what_is_needed_has_no_place() -> None:
    use = Use(("a", "b"), "parameter", "x", "TypeError", "a.py", 1)
    assert use.key == use._replace(path="b.py", line=9).key == (("a", "b"), "parameter", "x")


def test_a_lambda_knows_the_names_around_it() -> None:
    table = Module("a.py", "a", ast.parse(""), "").table
    node = ast.Lambda(ast.arguments([], [], None, [], [], None, []), ast.Constant(1))
    assert Lambda(node, table, (frozenset({"x"}),)).shadows == (frozenset({"x"}),)
