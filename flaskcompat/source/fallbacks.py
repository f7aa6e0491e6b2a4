"""What a `try` imports under a name, and what it imports in its place where that is not there.

try:
    from flask import _app_ctx_stack as stack
except ImportError:
    from flask import _request_ctx_stack as stack
"""

from __future__ import annotations

import ast

_NO_MODULE = frozenset({"ImportError", "ModuleNotFoundError"})


def instead(node: ast.Try) -> dict[ast.alias, str]:
    """For each name that is imported on both sides, and by nothing else, what the other side takes for it."""
    if len(node.handlers) != 1 or node.orelse or node.finalbody or not _is_no_module(node.handlers[0].type):
        return {}
    first, second = _imported(node.body), _imported(node.handlers[0].body)
    found: dict[ast.alias, str] = {}
    for name in first.keys() & second.keys():
        (alias, full), (other, other_full) = first[name], second[name]
        found[alias], found[other] = other_full, full
    return found


def pairs(node: ast.Try, found: dict[ast.alias, str]) -> dict[str, str]:
    """The same by the full names of both sides."""
    if not found:
        return {}
    sides = (_imported(node.body), _imported(node.handlers[0].body))
    return {full: found[alias] for side in sides for alias, full in side.values() if alias in found}


def _is_no_module(kind: ast.expr | None) -> bool:
    return isinstance(kind, ast.Name) and kind.id in _NO_MODULE


def _imported(body: list[ast.stmt]) -> dict[str, tuple[ast.alias, str]]:
    """The names that a body binds, where it does nothing but import from modules by their full names."""
    found = {}
    for statement in body:
        if not isinstance(statement, ast.ImportFrom) or statement.level or not statement.module:
            return {}
        for alias in statement.names:
            found[alias.asname or alias.name] = (alias, f"{statement.module}.{alias.name}")
    return found
