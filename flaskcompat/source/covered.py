"""Decorators that stand above the one that registers a view, and so never see a request."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.symbols import Function, Value

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def covered(walker: Walker, function: Function) -> None:
    """Write down a route that another decorator stands above, at that one.

    The usage has the name of the route's decorator, and as values the name of the other, `by`, and whether it
    is the project's `own` and gives a function of its own making.
    """
    nodes = function.node.decorator_list
    if len(nodes) < 2:
        return
    routes = walker.inference.known.routes
    names = [walker.inference.qualified(_value(walker, node, function)) for node in nodes]
    lowest = max((index for index, name in enumerate(names) if name in routes), default=0)
    for node, name in zip(nodes[:lowest], names, strict=False):
        if name in routes:
            continue
        values = (("by", name), ("own", _makes_function(walker, node, function)))
        walker.emit(names[lowest], "covered", node, values=values, target=function.node.name)


def _value(walker: Walker, node: ast.expr, function: Function) -> Value:
    called = node.func if isinstance(node, ast.Call) else node
    return walker.inference.value(called, function.parent)


def _makes_function(walker: Walker, node: ast.expr, function: Function) -> bool:
    """Whether a decorator is a function of the project that gives another one, defined inside of it."""
    value = _value(walker, node, function)
    for _ in range(2 if isinstance(node, ast.Call) else 1):
        if not isinstance(value, Function) or value.is_async or value.is_generator:
            return False
        table = walker.inference.table(value)
        given = [walker.inference.value(each, table) for each in table.returns]
        inner = given[0] if given and all(one == given[0] for one in given) else None
        if not isinstance(inner, Function) or inner.parent is not table:
            return False
        value = inner
    return True
