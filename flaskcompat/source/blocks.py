"""The spans of functions and classes."""

from __future__ import annotations

import ast
from functools import lru_cache

from flaskcompat.model.inventory import Problem
from flaskcompat.source.parsing import normalized, parse


def span(text: str, line: int) -> tuple[int, int] | None:
    """First and last line of the innermost `def` or `class` whose heading is on a line, or `None`."""
    inside = [found for found in _blocks(text) if found[0] <= line <= found[1]]
    return max(inside)[2:] if inside else None


@lru_cache(maxsize=1)
def _blocks(text: str) -> list[tuple[int, int, int, int]]:
    """Of each `def` and `class`: first and last line of the heading, of the whole with its decorators."""
    tree = parse(normalized(text), "")
    if isinstance(tree, Problem):
        return []
    found: list[tuple[int, int, int, int]] = []
    rest: list[ast.AST] = [tree]
    while rest:
        for node in ast.iter_child_nodes(rest.pop()):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                first = min([node.lineno, *[one.lineno for one in node.decorator_list]])
                heading = max(node.lineno, _start(node.body[0]) - 1)
                found.append((node.lineno, heading, first, node.end_lineno or heading))
            if isinstance(node, (ast.stmt, ast.excepthandler, ast.match_case)):
                rest.append(node)
    return found


def _start(node: ast.stmt) -> int:
    """The first line of a statement, its decorators included."""
    decorators: list[ast.expr] = getattr(node, "decorator_list", [])
    return min([node.lineno, *[one.lineno for one in decorators]])
