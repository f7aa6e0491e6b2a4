"""Which branch of a condition runs on the Pythons that count (3.6 and newer)."""

from __future__ import annotations

import ast

OLDEST = (3, 6)


def verdict(test: ast.expr) -> bool | None:
    """Turn a condition into whether it holds on each Python that counts; None where that depends."""
    if isinstance(test, ast.Constant):
        return bool(test.value)
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = verdict(test.operand)
        return None if inner is None else not inner
    if isinstance(test, ast.BoolOp):
        return _joined(test)
    last = test.attr if isinstance(test, ast.Attribute) else test.id if isinstance(test, ast.Name) else ""
    if last in ("TYPE_CHECKING", "PY2"):
        return False
    if last == "PY3":
        return True
    return _version(test) if isinstance(test, ast.Compare) and len(test.ops) == 1 else None


def _joined(test: ast.BoolOp) -> bool | None:
    decides = isinstance(test.op, ast.Or)
    verdicts = [verdict(value) for value in test.values]
    if decides in verdicts:
        return decides
    return None if None in verdicts else not decides


def _version(test: ast.Compare) -> bool | None:
    """`sys.version_info >= (3, 5)`, `sys.version_info[0] == 2` and their like; `__name__ == "__main__"`."""
    left, operator, right = test.left, test.ops[0], test.comparators[0]
    if isinstance(left, ast.Name) and left.id == "__name__":
        return False
    if isinstance(left, ast.Subscript) and isinstance(left.slice, ast.Constant) and left.slice.value == 0:
        left, major = left.value, True
    else:
        major = isinstance(left, ast.Attribute) and left.attr == "major"
        left = left.value if isinstance(left, ast.Attribute) and major else left
    if isinstance(left, ast.Subscript) and isinstance(left.slice, ast.Slice):
        left = left.value
    if not isinstance(left, ast.Attribute) or left.attr != "version_info":
        return None
    try:
        bound = ast.literal_eval(right)
    except ValueError:
        return None
    if major and isinstance(bound, int):
        return _compare(operator, bound)
    if not isinstance(bound, tuple) or not all(isinstance(part, int) for part in bound):
        return None
    if isinstance(operator, ast.GtE | ast.Gt):
        return True if bound <= OLDEST else None
    if isinstance(operator, ast.Lt | ast.LtE):
        return False if bound <= OLDEST else None
    return False if isinstance(operator, ast.Eq) and bound < (3,) else None


def _compare(operator: ast.cmpop, major: int) -> bool | None:
    if isinstance(operator, ast.Eq):
        return major == 3
    if isinstance(operator, ast.NotEq):
        return major != 3
    if isinstance(operator, ast.GtE):
        return major <= 3
    if isinstance(operator, ast.Gt):
        return major < 3
    if isinstance(operator, ast.Lt):
        return major > 3
    return major >= 3 if isinstance(operator, ast.LtE) else None
