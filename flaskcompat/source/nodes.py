"""Small questions to syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef
_CLOSED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda, ast.ClassDef)


def children(node: ast.AST) -> list[ast.AST]:
    """The nodes right below one, as `ast.iter_child_nodes` gives them in several times as long."""
    found: list[ast.AST] = []
    for value in node.__dict__.values():
        kind = value.__class__
        if kind is list:
            found += [one for one in value if isinstance(one, ast.AST)]
        elif kind is not int and kind is not str and isinstance(value, ast.AST):
            found.append(value)
    return found


def walk(node: ast.AST) -> Iterator[ast.AST]:
    """A node and all below it, in the order of `ast.walk`."""
    level = [node]
    while level:
        yield from level
        level = [below for each in level for below in children(each)]


def yields_of(function: FunctionNode | ast.Lambda) -> Iterator[ast.Yield | ast.YieldFrom]:
    """Each place where a function yields by itself, not in what is defined inside of it; in no order."""
    body = function.body
    rest: list[ast.AST] = list(body) if isinstance(body, list) else [body]
    while rest:
        node = rest.pop()
        if isinstance(node, (ast.Yield, ast.YieldFrom)):
            yield node
        if not isinstance(node, _CLOSED):
            rest += children(node)


def has_yield(function: FunctionNode | ast.Lambda) -> bool:
    """Whether a function yields by itself, not in what is defined inside of it."""
    return next(yields_of(function), None) is not None


def postpones(tree: ast.Module) -> bool:
    """Whether `from __future__ import annotations` keeps annotations from being evaluated (PEP 563)."""
    return any(
        isinstance(node, ast.ImportFrom)
        and node.module == "__future__"
        and any(alias.name == "annotations" for alias in node.names)
        for node in tree.body[:20]
    )


class Part(ast.expr):
    """What an assignment takes from the result of a call: `app, client = make()` has two."""

    def __init__(self, call: ast.Call, index: int) -> None:
        super().__init__()
        self.call, self.index = call, index
        ast.copy_location(self, call)


def position(node: ast.AST) -> int:
    """Where an expression or statement starts, as one number that orders as the text does."""
    return node.lineno << 20 | node.col_offset  # type: ignore[attr-defined, no-any-return]


def end(node: ast.AST) -> int:
    """Where an expression or statement ends: a binding holds from there on."""
    return node.end_lineno << 20 | node.end_col_offset  # type: ignore[attr-defined, no-any-return]
