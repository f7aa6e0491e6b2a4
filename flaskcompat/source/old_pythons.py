"""Conditions that tell Python 2, and the first of Python 3, from what everybody runs: `if PY2:`.

No release of Flask since 2.0 runs on a Python before 3.6: one side of such a condition is never run, and the
other always is (see `Requires-Python` of its releases).
"""

from __future__ import annotations

import ast
import re

_TWO = re.compile(r"_?(IS_)?PY(THON)?_?2$")
_THREE = re.compile(r"_?(IS_)?PY(THON)?_?3$")
_OLDEST = (3, 6)
_OLDER: dict[type[ast.cmpop], bool] = {ast.Lt: True, ast.LtE: True, ast.GtE: False, ast.Gt: False}


def is_old(test: ast.expr) -> bool | None:
    """Whether a condition holds for such old Pythons alone (True), or for all others alone (False)."""
    if isinstance(test, ast.UnaryOp):
        inner = None if isinstance(test.operand, ast.UnaryOp) else is_old(test.operand)
        return None if inner is None or not isinstance(test.op, ast.Not) else not inner
    if isinstance(test, ast.Name | ast.Attribute):
        name = test.id if isinstance(test, ast.Name) else test.attr
        return True if _TWO.match(name) else False if _THREE.match(name) else None
    if isinstance(test, ast.Compare) and len(test.ops) == 1:
        return _compared(test.left, type(test.ops[0]), test.comparators[0])
    return None


def _compared(left: ast.expr, operator: type[ast.cmpop], right: ast.expr) -> bool | None:
    """The same for `sys.version_info < (3,)` and `sys.version_info[0] == 2`."""
    if _is_version_info(left):
        bound = _numbers(right)
        return _OLDER.get(operator) if bound and bound < _OLDEST else None
    return _major(operator, right) if _is_first(left) else None


def _major(operator: type[ast.cmpop], right: ast.expr) -> bool | None:
    number = right.value if isinstance(right, ast.Constant) else None
    if number == 2:
        return {ast.Eq: True, ast.LtE: True, ast.NotEq: False, ast.Gt: False}.get(operator)
    if number == 3:
        return {ast.Eq: False, ast.GtE: False, ast.NotEq: True, ast.Lt: True}.get(operator)
    return None


def _numbers(node: ast.expr) -> tuple[int, ...]:
    parts = node.elts if isinstance(node, ast.Tuple) else ()
    found = [part.value for part in parts if isinstance(part, ast.Constant) and isinstance(part.value, int)]
    return tuple(found) if len(found) == len(parts) else ()


def _is_version_info(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name == "version_info"


def _is_first(node: ast.expr) -> bool:
    """Whether it is the first number of the version: `sys.version_info[0]` or `sys.version_info.major`."""
    if isinstance(node, ast.Attribute):
        return node.attr == "major" and _is_version_info(node.value)
    index = node.slice if isinstance(node, ast.Subscript) and _is_version_info(node.value) else None
    return isinstance(index, ast.Constant) and index.value == 0
