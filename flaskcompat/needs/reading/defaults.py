"""What the configuration says unless an application says otherwise."""

from __future__ import annotations

import ast
from collections.abc import Iterable

_NAMES = frozenset({"config", "conf"})


def defaults(trees: Iterable[ast.Module]) -> dict[str, bool]:
    """Whether keys are true by default, where the code says so in one way throughout.

    It does by `config.setdefault("KEY", value)`, and by a pair `("KEY", value)` or `{"KEY": value}`.
    """
    found: dict[str, set[bool]] = {}
    for tree in trees:
        for node in ast.walk(tree):
            for left, value in _pairs(node):
                key = _key(left)
                if key:
                    found.setdefault(key, set()).update(_truth(value))
    return {key: values.pop() for key, values in found.items() if len(values) == 1}


def configured(test: ast.expr, known: dict[str, bool]) -> bool | None:
    """Whether `config["KEY"]` or `config.get("KEY", default)` is true unless told otherwise."""
    if isinstance(test, ast.Subscript) and _is_config(test.value):
        return known.get(_key(test.slice))
    if isinstance(test, ast.Call) and _method(test) == "get" and test.args:
        assert isinstance(test.func, ast.Attribute)
        key = _key(test.args[0])
        if key and _is_config(test.func.value):
            if len(test.args) > 1 and isinstance(test.args[1], ast.Constant):
                return known.get(key, bool(test.args[1].value))
            return known.get(key, False if len(test.args) == 1 else None)
    return None


def _truth(value: ast.expr) -> set[bool]:
    if isinstance(value, ast.Constant):
        return {bool(value.value)}
    if isinstance(value, (ast.List, ast.Tuple, ast.Set)):
        return {bool(value.elts)}
    return {True, False}


def _pairs(node: ast.AST) -> list[tuple[ast.expr | None, ast.expr]]:
    if isinstance(node, ast.Call) and _method(node) == "setdefault" and len(node.args) == 2:
        return [(node.args[0], node.args[1])]
    if isinstance(node, ast.Tuple) and len(node.elts) == 2:
        return [(node.elts[0], node.elts[1])]
    return list(zip(node.keys, node.values, strict=True)) if isinstance(node, ast.Dict) else []


def _method(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def _key(node: ast.expr | None) -> str:
    value = node.value if isinstance(node, ast.Constant) else ""
    return value if isinstance(value, str) and value.isupper() else ""


def _is_config(node: ast.expr) -> bool:
    return (node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")) in _NAMES
