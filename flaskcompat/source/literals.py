"""From an expression to the literal value that it certainly has."""

from __future__ import annotations

import ast

from flaskcompat.model.usage import UNKNOWN

_MOST_ELEMENTS = 1000
_DEEPEST = 20
_CONTAINERS: dict[type[ast.expr], str] = {
    ast.List: "list",
    ast.Tuple: "tuple",
    ast.Set: "set",
    ast.Dict: "dict",
    ast.ListComp: "list",
    ast.SetComp: "set",
    ast.DictComp: "dict",
}


_BYTES_CALLS = frozenset({"b64encode", "urlsafe_b64encode", "standard_b64encode"})
_ENVIRONMENT_CALLS = frozenset({"environ.get", "os.getenv", "getenv"})


def literal(node: ast.expr | None, depth: int = 0) -> object:
    """Turn an expression into its value, `UNKNOWN` where that is not written down.

    Lists, tuples and sets become tuples, a dict a tuple of pairs; an element that is not a literal is
    `UNKNOWN` inside them. Sums and products of numbers are computed, as sizes are written `16 * 1024 * 1024`.
    """
    if isinstance(node, ast.Constant):
        return _plain(node.value)
    if isinstance(node, (ast.List, ast.Tuple, ast.Set)):
        return _elements(node.elts, depth)
    if isinstance(node, ast.Dict):
        keys, values = _elements(node.keys, depth), _elements(node.values, depth)
        if isinstance(keys, tuple) and isinstance(values, tuple):
            return tuple(zip(keys, values, strict=True))
        return UNKNOWN
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = literal(node.operand, depth + 1) if depth < _DEEPEST else UNKNOWN
        return -value if type(value) in (int, float) else UNKNOWN  # type: ignore[operator]
    if isinstance(node, ast.BinOp) and depth < _DEEPEST:
        return _computed(node, literal(node.left, depth + 1), literal(node.right, depth + 1))
    return UNKNOWN


def container(node: ast.expr | None) -> str:
    """The kind of container that an expression makes (`list`, `tuple`, `set`, `dict`), or empty.

    `str` for text whose value only running tells: put together, or read from the environment; `bytes` for
    bytes.
    """
    if _is_text(node):
        return "str"
    return "bytes" if _is_bytes(node) else _CONTAINERS.get(type(node), "")  # type: ignore[arg-type]


def holds_bytes(node: ast.expr | None) -> bool:
    """Whether an expression is a dict with bytes among its values: `{"X-Key": b"Basic " + secret}`."""
    return isinstance(node, ast.Dict) and any(map(_is_bytes, node.values))


def _is_text(node: ast.expr | None) -> bool:
    """Whether an expression is text put together, `os.environ["X"]`, `environ.get("X")` or `getenv("X")`.

    Text is put together by an f-string, `"..." % x`, `"..." + x` or `"...".format(x)`.
    """
    if isinstance(node, ast.Call):
        if isinstance(node.func, ast.Attribute) and node.func.attr == "format":
            return _is_literal_text(node.func.value)
        given = [*node.args[1:], *(keyword.value for keyword in node.keywords)]
        is_text = all(isinstance(literal(default), (str, type(None))) for default in given)
        return is_text and _last(node.func, 2) in _ENVIRONMENT_CALLS
    if isinstance(node, ast.Subscript):
        return _last(node.value, 1) == "environ"
    first: ast.expr | None = node
    while isinstance(first, ast.BinOp) and isinstance(first.op, (ast.Mod, ast.Add)):
        first = first.left
    return isinstance(first, ast.JoinedStr) or (first is not node and _is_literal_text(first))


def _is_literal_text(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def reads_environment(node: ast.AST | None) -> bool:
    """Whether an expression is `os.environ.get("X")` or `os.getenv("X")`, with or without a default."""
    return isinstance(node, ast.Call) and bool(node.args) and _last(node.func, 2) in _ENVIRONMENT_CALLS


def take_default(node: ast.BoolOp) -> None:
    """Let `os.environ.get("X") or "text"` read like `os.environ.get("X", "text")`, which means the same."""
    call, default = node.values[:2]
    if not isinstance(node.op, ast.Or) or not isinstance(call, ast.Call):
        return
    bare = len(call.args) == 1 and not call.keywords and _last(call.func, 2) in _ENVIRONMENT_CALLS
    if bare and isinstance(literal(default), str):
        call.args.append(default)


def _is_bytes(node: ast.expr | None) -> bool:
    """Whether an expression is `b"..."`, what Base64 makes, or `text.encode()`, with or without the encoding.

    A sum that begins with bytes is bytes. Other methods called `encode` take what they encode:
    `jwt.encode(claims, key)`.
    """
    while isinstance(node, ast.BinOp) and isinstance(node.op, ast.Add):
        node = node.left
    if isinstance(node, ast.Constant):
        return type(node.value) is bytes
    if not isinstance(node, ast.Call):
        return False
    if _last(node.func, 1) in _BYTES_CALLS:
        return True
    encodings = [literal(argument) for argument in node.args]
    return (
        isinstance(node.func, ast.Attribute)
        and node.func.attr == "encode"
        and len(encodings) < 2
        and not node.keywords
        and all(isinstance(encoding, str) for encoding in encodings)
    )


def _last(node: ast.expr, parts: int) -> str:
    """The last parts of a dotted name."""
    names: list[str] = []
    while isinstance(node, ast.Attribute) and len(names) < parts:
        names.insert(0, node.attr)
        node = node.value
    if isinstance(node, ast.Name) and len(names) < parts:
        names.insert(0, node.id)
    return ".".join(names)


def _plain(value: object) -> object:
    return value if value is None or type(value) in (str, int, float, bool) else UNKNOWN


def _elements(nodes: list[ast.expr] | list[ast.expr | None], depth: int) -> object:
    if len(nodes) > _MOST_ELEMENTS or depth >= _DEEPEST:
        return UNKNOWN
    return tuple([literal(node, depth + 1) if node is not None else UNKNOWN for node in nodes])


def _computed(node: ast.BinOp, left: object, right: object) -> object:
    if isinstance(left, str) and isinstance(right, str) and isinstance(node.op, ast.Add):
        return left + right
    if type(left) not in (int, float) or type(right) not in (int, float):
        return UNKNOWN
    if isinstance(node.op, ast.Add):
        return left + right  # type: ignore[operator]
    if isinstance(node.op, ast.Mult) and max(abs(left), abs(right)) < 2**64:  # type: ignore[arg-type]
        return left * right  # type: ignore[operator]
    return UNKNOWN
