"""Conditions that tell Python 2, and the first of Python 3, from what everybody runs: `if PY2:`.

No release of Flask since 2.0 runs on a Python before 3.6: one side of such a condition is never run, and the
other always is (see `Requires-Python` of its releases).
"""

from __future__ import annotations

import ast
import re

_STEM = r"_?(IS_)?PY(THON)?_?"
_VERSION = r"(MAJOR_?)?(VERSION|VER|MAJOR)"
_TWO = re.compile(f"{_STEM}2$")
_THREE = re.compile(f"{_STEM}3$")
_MAJOR = re.compile(f"{_STEM}{_VERSION}(_MAJOR)?$")
_ANY = re.compile(f"{_STEM}([23][0-9_]*(_PLUS|_OR_NEWER)?|{_VERSION}(_MAJOR|_INFO)?)$")
_OLDEST = (3, 6)
_THREES = ("3", "3.0")
_TEXTS = {"str", "bytes"}
_SAME: dict[type[ast.cmpop], bool] = {ast.Is: True, ast.Eq: True, ast.IsNot: False, ast.NotEq: False}
"""On Python 2 alone `str is bytes`."""

_OLDER: dict[type[ast.cmpop], bool] = {ast.Lt: True, ast.LtE: True, ast.GtE: False, ast.Gt: False}


def names_python(name: str) -> bool:
    """Whether a name is one that code gives to a Python, or to a check of it: `PY38_PLUS`, `PY_VERSION`."""
    return _ANY.match(name) is not None


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
    return _begins(test) if isinstance(test, ast.Call) else None


def _compared(left: ast.expr, operator: type[ast.cmpop], right: ast.expr) -> bool | None:
    """The same for `sys.version_info < (3,)` and `sys.version_info[0] == 2`."""
    if _is_version_info(left):
        bound = _numbers(right)
        return _OLDER.get(operator) if bound and bound < _OLDEST else None
    if _is_version(left):
        text = right.value if isinstance(right, ast.Constant) else None
        return _OLDER.get(operator) if text in _THREES else None
    if isinstance(left, ast.Name) and isinstance(right, ast.Name) and {left.id, right.id} == _TEXTS:
        return _SAME.get(operator)
    return _major(operator, right) if _is_first(left) else None


def _begins(test: ast.Call) -> bool | None:
    """The same for `sys.version.startswith("3")`."""
    function, given = test.func, test.args[0] if len(test.args) == 1 else None
    if not isinstance(function, ast.Attribute) or function.attr != "startswith":
        return None
    start = given.value if isinstance(given, ast.Constant) and _is_version(function.value) else None
    return {"2": True, "2.": True, "3": False, "3.": False}.get(start) if isinstance(start, str) else None


def _major(operator: type[ast.cmpop], right: ast.expr) -> bool | None:
    number = right.value if isinstance(right, ast.Constant) else None
    if isinstance(number, str) and number in ("2", "3"):
        number = int(number)
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
    """Whether it is the first number of the version: `sys.version_info[0]` or `sys.version_info.major`.

    Of the text that `sys.version` is, that is its first letter, `[0]` or `[:1]`, or what is before its first
    dot, `int()` of it too; a name tells it as well.
    """
    if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "int" and len(node.args) == 1:
        node = node.args[0]
    if isinstance(node, ast.Name):
        return _MAJOR.match(node.id.upper()) is not None
    if isinstance(node, ast.Attribute):
        return node.attr == "major" and _is_version_info(node.value)
    if not isinstance(node, ast.Subscript):
        return False
    index = node.slice
    if isinstance(index, ast.Slice) and index.lower is None and _is_version(node.value):
        return isinstance(index.upper, ast.Constant) and index.upper.value == 1
    known = _is_version_info(node.value) or _is_version(node.value) or _is_split(node.value)
    return known and isinstance(index, ast.Constant) and index.value == 0


def _is_split(node: ast.expr) -> bool:
    """Whether it is the version in its parts: `sys.version.split(".")`, `platform.python_version_tuple()`."""
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    name = getattr(function, "attr", getattr(function, "id", ""))
    return name == "python_version_tuple" or (
        name == "split" and isinstance(function, ast.Attribute) and _is_version(function.value)
    )


def tells_python(node: ast.expr) -> bool:
    """Whether an expression is the version of the Python that runs, as a text or in its parts."""
    return _is_version(node) or _is_split(node)


def _is_version(node: ast.expr) -> bool:
    """Whether it is the version of the Python as a text: `sys.version`, `platform.python_version()`."""
    if isinstance(node, ast.Call):
        return getattr(node.func, "attr", getattr(node.func, "id", "")) == "python_version"
    if not isinstance(node, ast.Attribute) or node.attr != "version":
        return False
    return isinstance(node.value, ast.Name) and node.value.id == "sys"
