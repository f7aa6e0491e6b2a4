"""Keys of a dict that name what a call names elsewhere: the loggers that `dictConfig` sets up."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.written import written

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def named(walker: Walker, node: ast.Call, name: str) -> None:
    """Write down each key as the call that it stands for.

    `dictConfig({"loggers": {"shop": ...}})` sets up `getLogger("shop")`, in the line of the key.
    """
    part, stands_for = walker.inference.known.naming[name]
    for key, value in _items(walker, node.args[0] if node.args else None):
        if key.value == part:
            for inner, _ in _items(walker, value):
                walker.emit(stands_for, "call", inner, arguments=1, values=(("0", inner.value),))


def _items(walker: Walker, node: ast.expr | None) -> list[tuple[ast.Constant, ast.expr]]:
    """The items of a dict that is written down, or of the one that a name stands for."""
    found = written(node, walker.table) if node is not None else None
    if not isinstance(found, ast.Dict):
        return []
    pairs = zip(found.keys, found.values, strict=True)
    return [(key, value) for key, value in pairs if isinstance(key, ast.Constant)]
