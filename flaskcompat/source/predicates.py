"""Functions that only tell by the truth of what they return: `lambda number: number > 0`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.nodes import walk
from flaskcompat.source.symbols import Function

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

_BUILT_IN = frozenset({"all", "any", "bool", "callable", "isinstance", "issubclass"})
_METHODS = frozenset(
    (
        "endswith isalnum isalpha isascii isdecimal isdigit isdisjoint isidentifier islower isnumeric "
        "isspace issubset issuperset isupper startswith"
    ).split()
)
_DEEPEST = 20


def predicate(walker: Walker, node: ast.expr) -> bool:
    """Whether an argument is such a function, or a list with one.

    A function of the project is one where each of its `return` gives a truth and nothing in it raises.
    """
    if isinstance(node, (ast.List, ast.Tuple)):
        return any(predicate(walker, one) for one in node.elts if not isinstance(one, (ast.List, ast.Tuple)))
    if isinstance(node, ast.Lambda):
        return _is_truth(node.body)
    function = walker.inference.value(node, walker.table)
    if not isinstance(function, Function) or function.is_async or function.is_generator:
        return False
    if any(isinstance(part, ast.Raise) for part in walk(function.whole)):
        return False
    returns = walker.inference.table(function).returns
    return bool(returns) and all(map(_is_truth, returns))


def _is_truth(node: ast.expr, depth: int = 0) -> bool:
    if depth > _DEEPEST:
        return False
    if isinstance(node, ast.Compare):
        return True
    if isinstance(node, ast.Constant):
        return isinstance(node.value, bool)
    if isinstance(node, ast.UnaryOp):
        return isinstance(node.op, ast.Not)
    if isinstance(node, ast.BoolOp):
        return all(_is_truth(part, depth + 1) for part in node.values)
    if isinstance(node, ast.Call):
        function = node.func
        if isinstance(function, ast.Attribute):
            return function.attr in _METHODS
        return isinstance(function, ast.Name) and function.id in _BUILT_IN
    return False
