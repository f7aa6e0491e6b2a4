"""What the arguments of a call are made of: `Column(String(128))`, `send_file(open(path))`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.literals import literal
from flaskcompat.source.symbols import External, Value
from flaskcompat.source.telling import called

if TYPE_CHECKING:
    from flaskcompat.source.known import Known
    from flaskcompat.source.walker import Walker


def composed(
    walker: Walker, parts: list[tuple[str, ast.expr]]
) -> tuple[list[tuple[str, object]], list[tuple[str, str]]]:
    """Of arguments that are calls or objects, the last part of the name of what is called, or of the class.

    `Column(String(128))` has `types: {"0": [String]}` and the value `0.0`, 128. What it is called may tell.
    """
    values: list[tuple[str, object]] = []
    types: list[tuple[str, str]] = []
    for key, part in parts:
        name = ""
        if isinstance(part, ast.Call):
            name = walker.inference.qualified(walker.inference.value(part.func, walker.table))
            inner = [*part.args[:1], *[one.value for one in part.keywords if one.arg == "length"]]
            values += [(f"{key}.0", literal(one)) for one in inner if name]
            name = name or _opened(walker, part) or _text_of(part)
            name = name or called(walker.inference, part, walker.module)
        elif isinstance(part, (ast.Name, ast.Attribute)):
            value = walker.inference.value(part, walker.table)
            name = walker.inference.class_name(value) or _of_class(walker.inference.known, value)
            if value is None or (isinstance(value, External) and not name):
                name = called(walker.inference, part, walker.module) or _entered(walker, part)
        types += [(key, name.rpartition(".")[2])] if name else []
    return values, types


def _text_of(node: ast.Call) -> str:
    """`text of url` for `str(engine.url)`, with or without a `replace`."""
    method = node.func
    inner = method.value if isinstance(method, ast.Attribute) and method.attr == "replace" else node
    if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Name) and inner.func.id == "str":
        given = inner.args[0] if inner.args else None
        return f"text of {given.attr}" if isinstance(given, ast.Attribute) else ""
    return ""


def _of_class(known: Known, value: Value) -> str:
    """The name of something outside of the project that is a class by its first letter, or known for one."""
    name = value.name if isinstance(value, External) and not value.instance else ""
    return name if name.rpartition(".")[2][:1].isupper() else known.typed.get(name, "")


def _entered(walker: Walker, node: ast.expr) -> str:
    """`text file` for a name that one `with open(...)` alone gives to something."""
    bound = walker.table.bindings.get(node.id, ()) if isinstance(node, ast.Name) else ()
    if len(bound) != 1 or bound[0].kind != "enter" or not isinstance(bound[0].node, ast.Call):
        return ""
    return _opened(walker, bound[0].node)


def _opened(walker: Walker, node: ast.Call) -> str:
    """`text file` for a call of the built-in `open` whose mode is text."""
    if not isinstance(node.func, ast.Name) or node.func.id != "open" or walker.named(node.func) is not None:
        return ""
    modes = [*node.args[1:2], *[one.value for one in node.keywords if one.arg == "mode"]]
    mode = literal(modes[0]) if modes else "r"
    return "text file" if isinstance(mode, str) and "b" not in mode else ""
