"""Tests that only run where something is there: skipped by a decorator, a mark of the file, or a call."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable

from flaskcompat.source import guards
from flaskcompat.source.module import Module
from flaskcompat.source.old_pythons import is_old
from flaskcompat.source.tables import Table
from flaskcompat.source.whole import absent

_MARKS = frozenset({"skipIf", "skipUnless", "skipif"})
_LEAVES = (ast.Return, ast.Raise, ast.Continue, ast.Break)
_ENDS = frozenset({"skip", "skipTest", "xfail", "exit", "abort"})
_NEEDS = "importorskip"
_DEEPEST = 4


def skips(decorators: Iterable[ast.expr], table: Table) -> bool:
    """Whether one of some decorators skips for some versions (`@unittest.skipIf`, `@pytest.mark.skipif`)."""
    return table.module.checks and any(_is_mark(node, table) for node in decorators)


def file_skips(module: Module) -> bool:
    """Whether the mark that a file puts on all its tests does (`pytestmark = ...`)."""
    bound = module.table.bindings.get("pytestmark")
    node = bound[-1].node if bound and bound[-1].kind == "value" else None
    if not isinstance(node, ast.expr):
        return False
    marks = node.elts if isinstance(node, (ast.List, ast.Tuple)) else [node]
    return skips(marks, module.table)


def leaves(statement: ast.stmt) -> bool:
    """Whether nothing runs behind a statement: `return` and its kin, and calls that skip or end."""
    return isinstance(statement, _LEAVES) or _called(statement) in _ENDS


def needs(statement: ast.stmt, module: Module) -> bool:
    """Whether what follows only runs where a module is there that something else needs.

    A module that the file imports itself (`selenium = pytest.importorskip("selenium")`) tells nothing of
    what the rest stands on, unless it has to have a version.
    """
    if not isinstance(statement, ast.Expr) or _called(statement) != _NEEDS:
        return False
    call = statement.value
    assert isinstance(call, ast.Call)
    name = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else ""
    if len(call.args) > 1 or any(keyword.arg == "minversion" for keyword in call.keywords):
        return True
    return bool(name) and not re.search(rf"\b(?:from|import) +{re.escape(str(name))}\b", module.text)


def _called(statement: ast.stmt) -> str:
    """The last part of the name that a statement calls and does nothing else."""
    call = statement.value if isinstance(statement, ast.Expr) else None
    if not isinstance(call, ast.Call):
        return ""
    function = call.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _is_mark(node: ast.expr, table: Table) -> bool:
    for _ in range(_DEEPEST):
        if not isinstance(node, ast.Name):
            break
        value = guards.bound_value(node.id, table)
        if value is None:
            return False
        node = value
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if name not in _MARKS:
        return False
    given = [*node.args, *(keyword.value for keyword in node.keywords if keyword.arg == "condition")]
    conditions = [_condition(part) for part in given]
    return any(guards.is_version_check(one, table) and not _runs(name, one, table) for one in conditions)


def _runs(mark: str, condition: ast.expr, table: Table) -> bool:
    """Whether a mark lets the test run with each release of Flask and on each Python of today.

    It may ask for the Python alone, or whether a distribution is there, of whatever release.
    """
    old = is_old(condition)
    if old is None:
        old = absent(condition, table)
    return old is not None and old == (mark != "skipUnless")


def _condition(node: ast.expr) -> ast.expr:
    """A condition, also where it is written as text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        try:
            return ast.parse(node.value, mode="eval").body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return node
    return node
