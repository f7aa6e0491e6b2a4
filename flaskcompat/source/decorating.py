"""Decorators of the project that make a plain function of an asynchronous one."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flaskcompat.source.outcomes import agreed
from flaskcompat.source.symbols import Function, Value

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def synchronized(walker: Walker, decorators: Iterable[ast.expr]) -> bool:
    """Whether what the decorators around an `async def` give is evidently a plain function.

    One that hands the function to the framework to run (`ensure_sync`) changes nothing.
    """
    return any(_gives_plain_function(walker, node) for node in decorators)


def _gives_plain_function(walker: Walker, node: ast.expr) -> bool:
    called = node.func if isinstance(node, ast.Call) else node
    value: Value = walker.inference.value(called, walker.table)
    for _ in range(2 if isinstance(node, ast.Call) else 1):
        if not isinstance(value, Function) or value.is_async or value.is_generator:
            return False
        table = walker.inference.table(value)
        given = [walker.inference.value(each, table) for each in table.returns]
        value = None if None in given else agreed(given)
    if not isinstance(value, Function) or value.is_async:
        return False
    runners = walker.inference.known.runners
    names = {part.attr for part in ast.walk(value.whole) if isinstance(part, ast.Attribute)}
    return names.isdisjoint(runners)
