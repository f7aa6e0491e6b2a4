"""Which kinds of lack the handlers of an exception provide for."""

from __future__ import annotations

import ast
from collections.abc import Iterable

from flaskcompat.needs.steps import ATTRIBUTE, IMPORT, TYPE

_ALL = frozenset({ATTRIBUTE, IMPORT, TYPE})
_OF = {
    "ImportError": frozenset({IMPORT}),
    "ModuleNotFoundError": frozenset({IMPORT}),
    "AttributeError": frozenset({ATTRIBUTE}),
    "NameError": frozenset(),
    "TypeError": frozenset({TYPE}),
    "Exception": _ALL,
    "BaseException": _ALL,
    "": _ALL,
}


def errors(names: Iterable[str]) -> frozenset[str]:
    """The kinds of lack that go with exceptions of some names; an empty name is a bare `except`."""
    return frozenset().union(*(_OF.get(name, frozenset()) for name in names))


def handled(handler: ast.excepthandler) -> frozenset[str]:
    """The kinds of lack after which a handler goes on; one that ends in an error does not."""
    assert isinstance(handler, ast.ExceptHandler)
    if isinstance(handler.body[-1], ast.Raise) or _ends(handler.body[-1]):
        return frozenset()
    kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return errors(
        kind.attr if isinstance(kind, ast.Attribute) else getattr(kind, "id", "" if kind is None else "?")
        for kind in kinds
    )


def _ends(statement: ast.stmt) -> bool:
    call = statement.value if isinstance(statement, ast.Expr) else None
    if not isinstance(call, ast.Call):
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in ("exit", "_exit", "reraise", "abort")
