"""Small questions to syntax trees."""

from __future__ import annotations

import ast

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
_CLOSED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def has_yield(function: FunctionNode | ast.Lambda) -> bool:
    """Whether a function yields by itself, not in what is defined inside of it."""
    body = function.body
    rest: list[ast.AST] = list(body) if isinstance(body, list) else [body]
    while rest:
        node = rest.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            return True
        if not isinstance(node, _CLOSED):
            rest.extend(ast.iter_child_nodes(node))
    return False


def postpones(tree: ast.Module) -> bool:
    """Whether `from __future__ import annotations` keeps annotations from being evaluated (PEP 563)."""
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "__future__"
        and any(alias.name == "annotations" for alias in node.names)
        for node in tree.body[:20]
    )


def position(node: ast.AST) -> int:
    """Where an expression or statement starts, as one number that orders as the text does."""
    return node.lineno << 20 | node.col_offset  # type: ignore[attr-defined, no-any-return]


def end(node: ast.AST) -> int:
    """Where an expression or statement ends: a binding holds from there on."""
    return node.end_lineno << 20 | node.end_col_offset  # type: ignore[attr-defined, no-any-return]
