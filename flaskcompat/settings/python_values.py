"""Values of a Python file's top-level names, read from its syntax tree without running it."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from flaskcompat.model.usage import UNKNOWN

MAX_TEXT = 2_000_000
_CONTAINERS = {ast.List: "list", ast.Tuple: "tuple", ast.Set: "set"}
_TYPES = {bool: "bool", int: "int", float: "float", str: "str", type(None): "none"}
_GETTERS = frozenset({"os.environ.get", "environ.get", "os.getenv", "getenv"})
_CASTS: dict[str, type] = {"int": int, "str": str}


class Value(NamedTuple):
    """A literal (containers as tuples, a dict as one of pairs), or `UNKNOWN`; and the word for its type."""

    value: object
    kind: str


class Assignment(NamedTuple):
    """One name that a module assigns."""

    name: str
    value: Value
    line: int
    column: int


class PythonError(ValueError):
    """A text that Python cannot parse; `line` is 1-based, 0 where none is known."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


_UNKNOWN = Value(UNKNOWN, "unknown")


def assignments(text: str) -> tuple[Assignment, ...]:
    """Turn a module into what its top level assigns, branches included; raise `PythonError` for no module."""
    if len(text) > MAX_TEXT:
        raise PythonError(f"longer than {MAX_TEXT} characters")
    try:
        tree = ast.parse(text.removeprefix("\ufeff"))
        known: dict[str, Value] = {}
        found = []
        for target, node in _targets(tree.body):
            value = _value(node, known)
            # Containers are left out: names that stand for names of containers could grow without a bound.
            known[target.id] = _UNKNOWN if isinstance(value.value, tuple) else value
            found.append(Assignment(target.id, value, target.lineno, target.col_offset + 1))
        return tuple(found)
    except SyntaxError as error:
        raise PythonError(f"not valid Python: {error.msg}", error.lineno or 0) from None
    except (ValueError, RecursionError, MemoryError) as error:
        raise PythonError(f"not readable as Python: {error or 'nested too deeply'}") from None


def _targets(body: list[ast.stmt]) -> Iterator[tuple[ast.Name, ast.expr]]:
    """Names and what is assigned to them, in order; functions and classes have a namespace of their own."""
    for statement in body:
        if isinstance(statement, ast.Assign):
            yield from ((t, statement.value) for t in statement.targets if isinstance(t, ast.Name))
        elif isinstance(statement, ast.AnnAssign) and statement.value is not None:
            if isinstance(statement.target, ast.Name):
                yield statement.target, statement.value
        elif isinstance(statement, (ast.If, ast.Try, ast.With, ast.For, ast.While)):
            for part in ("body", "handlers", "orelse", "finalbody"):
                for inner in getattr(statement, part, []):
                    yield from _targets(inner.body if isinstance(inner, ast.ExceptHandler) else [inner])


def _value(node: ast.expr, known: Mapping[str, Value]) -> Value:
    if isinstance(node, ast.Constant):
        kind = _TYPES.get(type(node.value), "")
        return Value(node.value, kind) if kind else _UNKNOWN
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return Value(tuple(_value(item, known).value for item in node.elts), _CONTAINERS[type(node)])
    if isinstance(node, ast.Dict):
        pairs = zip(node.keys, node.values, strict=True)
        return Value(tuple((_value(k, known).value, _value(v, known).value) for k, v in pairs if k), "dict")
    if isinstance(node, ast.Name):
        return known.get(node.id, _UNKNOWN)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        operand = _value(node.operand, known)
        number = operand.value
        return Value(-number, operand.kind) if isinstance(number, (int, float)) else _UNKNOWN
    if isinstance(node, ast.Call):
        return _call(node, known)
    return _UNKNOWN


def _call(node: ast.Call, known: Mapping[str, Value]) -> Value:
    """`os.environ.get("X", default)` is its default where nobody sets X, which is how it runs at first."""
    name = ast.unparse(node.func) if isinstance(node.func, (ast.Name, ast.Attribute)) else ""
    if name in _GETTERS and len(node.args) == 2 and not node.keywords:
        return _value(node.args[1], known)
    if name in _CASTS and len(node.args) == 1 and not node.keywords:
        inner = _value(node.args[0], known).value
        if isinstance(inner, (str, int)) and len(str(inner)) < 20:
            try:
                return Value(_CASTS[name](inner), name)
            except ValueError:
                return _UNKNOWN
    return _UNKNOWN
