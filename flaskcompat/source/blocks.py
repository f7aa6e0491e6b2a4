"""The span of a function or class."""

from __future__ import annotations

import ast

from flaskcompat.model.inventory import Problem
from flaskcompat.source.parsing import normalized, parse


def span(text: str, line: int) -> tuple[int, int] | None:
    """First and last line of the innermost `def` or `class` whose heading is on a line, or `None`."""
    tree = parse(normalized(text), "")
    if isinstance(tree, Problem):
        return None
    found: tuple[int, int] | None = None
    rest: list[ast.AST] = [tree]
    while rest:
        for node in ast.iter_child_nodes(rest.pop()):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                heading = node.body[0].lineno - 1 if node.body[0].lineno > node.lineno else node.lineno
                if node.lineno <= line <= heading:
                    found = (
                        min([node.lineno, *[one.lineno for one in node.decorator_list]]),
                        node.end_lineno or line,
                    )
            if isinstance(node, (ast.stmt, ast.excepthandler, ast.match_case)):
                rest.append(node)
    return found
