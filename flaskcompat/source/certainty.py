"""What a condition makes certain: that an object has an attribute or a key, or is of a class."""

from __future__ import annotations

import ast
from typing import NamedTuple

from flaskcompat.source.tables import Table

CALLED = "()"


class Known(NamedTuple):
    """What a condition makes certain: that an object has an attribute or a key of this name.

    Of an object that is of one of some `classes` that is certain of all that they have. `CALLED` in the place
    of a name tells that the object itself can be called.
    """

    object: ast.expr
    member: str
    classes: tuple[ast.expr, ...] = ()


def certain(test: ast.expr, table: Table, *, holds: bool = True) -> tuple[Known, ...]:
    """What is certain where a condition holds, or where it does not."""
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return certain(test.operand, table, holds=not holds)
    if isinstance(test, ast.BoolOp):
        if isinstance(test.op, ast.And) is holds:
            return tuple(known for part in test.values[:20] for known in certain(part, table, holds=holds))
        return ()
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return _compared(test, table, holds)
    if isinstance(test, ast.Call) and (tested := _instance(test, "bytes" if holds else "str")) is not None:
        return (Known(tested, "decode"),)
    if holds and isinstance(test, ast.Call) and _is_named(test.func, "isinstance") and len(test.args) == 2:
        kinds = test.args[1]
        classes = tuple(kinds.elts) if isinstance(kinds, ast.Tuple) else (kinds,)
        return (Known(test.args[0], "", classes),)
    return _true(test, table) if holds else ()


def _instance(call: ast.Call, name: str) -> ast.expr | None:
    """What `isinstance(x, bytes)` asks about: bytes, and what is no text, are decoded."""
    if isinstance(call.func, ast.Name) and call.func.id == "isinstance" and len(call.args) == 2:
        return call.args[0] if _is_named(call.args[1], name) else None
    return None


def _is_named(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _typed(node: ast.expr) -> ast.expr | None:
    """What `type(x)` asks about."""
    if isinstance(node, ast.Call) and _is_named(node.func, "type") and len(node.args) == 1:
        return node.args[0]
    return None


def _true(test: ast.expr, table: Table) -> tuple[Known, ...]:
    """What a value makes certain by being there: a call, or a variable that holds what a call gave."""
    if isinstance(test, ast.Name):
        bound = table.bindings.get(test.id)
        node = bound[0].node if bound and len(bound) == 1 and bound[0].kind == "value" else None
        return _called(node) if isinstance(node, ast.Call) else ()
    return _called(test) if isinstance(test, ast.Call) else ()


def _compared(test: ast.Compare, table: Table, holds: bool) -> tuple[Known, ...]:
    operator, right = test.ops[0], test.comparators[0]
    if isinstance(operator, ast.In if holds else ast.NotIn) and isinstance(test.left, ast.Constant):
        return (Known(right, test.left.value),) if isinstance(test.left.value, str) else ()
    if (typed := _typed(test.left)) is not None:
        same = isinstance(operator, ast.Is | ast.Eq) is holds
        return (Known(typed, "decode"),) if _is_named(right, "bytes" if same else "str") else ()
    if isinstance(operator, ast.IsNot if holds else ast.Is) and isinstance(right, ast.Constant):
        return _true(test.left, table) if right.value is None else ()
    return ()


def _called(call: ast.Call) -> tuple[Known, ...]:
    """What a true `hasattr(x, "y")`, `getattr(x, "y", 0)`, `callable(x.y)` or `x.get("y")` makes certain."""
    function = call.func.id if isinstance(call.func, ast.Name) else ""
    owner: ast.expr
    name: ast.expr
    if function == "callable" and len(call.args) == 1:
        asked = call.args[0]
        if isinstance(asked, ast.Attribute):
            return (Known(asked.value, asked.attr),)
        if isinstance(asked, ast.Name):
            return (Known(asked, CALLED),)
        return _called(asked) if isinstance(asked, ast.Call) else ()
    if isinstance(call.func, ast.Attribute) and call.func.attr == "get" and call.args:
        owner, name = call.func.value, call.args[0]
    elif function in ("hasattr", "getattr") and len(call.args) > 1:
        owner, name = call.args[:2]
    else:
        return ()
    if isinstance(name, ast.Constant) and isinstance(name.value, str):
        return (Known(owner, name.value),)
    return ()
