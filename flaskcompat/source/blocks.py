"""The spans of functions and classes."""

from __future__ import annotations

import ast

from flaskcompat.model.inventory import Problem
from flaskcompat.source.parsing import normalized, parse


def spans(text: str) -> dict[int, tuple[int, int]]:
    """First and last line of each `def` and `class`, by each line of its heading; the innermost counts.

    Decorators belong to the span, not to the heading. Empty for what is not Python.
    """
    tree = parse(normalized(text), "")
    found: dict[int, tuple[int, int]] = {}
    rest: list[ast.AST] = [] if isinstance(tree, Problem) else [tree]
    for outer in rest:
        for node in ast.iter_child_nodes(outer):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                heading = max(node.lineno, _start(node.body[0]) - 1)
                span = (_start(node), node.end_lineno or heading)
                found.update(dict.fromkeys(range(node.lineno, heading + 1), span))
            if isinstance(node, (ast.stmt, ast.excepthandler, ast.match_case)):
                rest.append(node)
    return found


def _start(node: ast.stmt) -> int:
    """The first line of a statement, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *[one.lineno for one in decorators]])
