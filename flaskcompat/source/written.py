"""Names that stand for one literal, as if the literal were written in their place."""

from __future__ import annotations

import ast

from flaskcompat.source.tables import Binding, Table

_LITERALS = (ast.Constant, ast.List, ast.Tuple, ast.Set, ast.Dict, ast.UnaryOp, ast.BinOp, ast.JoinedStr)


def written(node: ast.expr, table: Table) -> ast.expr:
    """The literal that a name is bound to, once and in any case; every other expression as it is.

    `dict(KEY=value)` is the dict that it makes, and `{**base}` has the items of `base` where those are known.
    """
    found = _named(node.id, table) if isinstance(node, ast.Name) else _mapping(node, table)
    found = found or node
    return _spread(found, table) if isinstance(found, ast.Dict) and None in found.keys else found


def _spread(node: ast.Dict, table: Table) -> ast.Dict:
    """A dict with the items of the literal dicts that it takes in by name; of others it keeps `**name`."""
    keys: list[ast.expr | None] = []
    values: list[ast.expr] = []
    for key, value in zip(node.keys, node.values, strict=True):
        base = _named(value.id, table) if key is None and isinstance(value, ast.Name) else None
        keys += base.keys if isinstance(base, ast.Dict) else [key]
        values += base.values if isinstance(base, ast.Dict) else [value]
    return ast.copy_location(ast.Dict(keys, values), node)


def _named(name: str, table: Table) -> ast.expr | None:
    """What a name stands for; in its own function even under a condition: it has no other value there."""
    bound = bindings(name, table)
    own = table.kind == "function" and table.bindings.get(name) is bound
    return _only(bound, table, whatever=own)


def bindings(name: str, table: Table) -> list[Binding]:
    """What a name is bound to in the innermost scope that binds it."""
    scope: Table | None = table
    while scope is not None:
        bound = scope.bindings.get(name) if scope is table or scope.kind != "class" else None
        if bound:
            return bound
        scope = scope.parent
    return []


def _only(bound: list[Binding], table: Table, *, whatever: bool) -> ast.expr | None:
    """The literal of a single assignment; an annotation is a binding before it at the same place."""
    if not bound:
        return None
    first, last = bound[0], bound[-1]
    annotated = len(bound) == 2 and first.kind == "item" and first.position == last.position
    if (
        (first.conditional and not whatever)
        or last.kind not in ("value", "none")
        or not (annotated or len(bound) == 1)
    ):
        return None
    return last.node if isinstance(last.node, _LITERALS) else _mapping(last.node, table)


def _mapping(node: ast.AST | None, table: Table) -> ast.Dict | None:
    """`dict(KEY=value)` as `{"KEY": value}`, where `dict` is the built-in one."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or node.func.id != "dict":
        return None
    if node.args or bindings("dict", table):
        return None
    keys = [_key(keyword) for keyword in node.keywords]
    return ast.copy_location(ast.Dict(keys, [keyword.value for keyword in node.keywords]), node)


def _key(keyword: ast.keyword) -> ast.expr | None:
    """The key that a keyword makes; `None` for `**mapping`, as in a dict display."""
    return ast.copy_location(ast.Constant(keyword.arg), keyword) if keyword.arg else None
