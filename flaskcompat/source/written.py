"""Names that stand for one literal, as if the literal were written in their place."""

from __future__ import annotations

import ast

from flaskcompat.source.symbols import Binding, Table

_LITERALS = (ast.Constant, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.UnaryOp, ast.BinOp, ast.JoinedStr)


def written(node: ast.expr, table: Table) -> ast.expr:
    """The literal that a name is bound to, once and in any case; every other expression as it is."""
    if not isinstance(node, ast.Name):
        return node
    scope: Table | None = table
    while scope is not None:
        bound = scope.bindings.get(node.id) if scope is table or scope.kind != "class" else None
        if bound:
            return _only(bound) or node
        scope = scope.parent
    return node


def _only(bound: list[Binding]) -> ast.expr | None:
    """The literal of a single assignment; an annotation is a binding before it at the same place."""
    first, last = bound[0], bound[-1]
    annotated = len(bound) == 2 and first.kind == "item" and first.position == last.position
    if first.conditional or last.kind not in ("value", "none") or not (annotated or len(bound) == 1):
        return None
    return last.node if isinstance(last.node, _LITERALS) else None
