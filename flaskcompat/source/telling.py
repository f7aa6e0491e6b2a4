"""Calls that tell what they are called on, where nothing else does: `conn.execute("SELECT 1")`."""

from __future__ import annotations

import ast
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from flaskcompat.source.guards import bound_value
from flaskcompat.source.literals import literal
from flaskcompat.source.symbols import External, Value
from flaskcompat.source.unmistakable import module_roots
from flaskcompat.source.written import written

if TYPE_CHECKING:
    from flaskcompat.source.hints import Telling
    from flaskcompat.source.inference import Inference
    from flaskcompat.source.module import Module
    from flaskcompat.source.tables import Table

_STATEMENT = re.compile(
    r"[\s(]*(select|insert into|replace into|update|delete from|create|drop|alter|truncate|pragma|set|show|"
    r"use|vacuum|grant|revoke|analyze|lock table|comment on|with|begin|commit|rollback|call|explain|"
    r"refresh)\b",
    re.IGNORECASE,
)
# Two patterns, as each begins with a text: such are looked for several times as fast.
_IMPORTS = (re.compile(r"import ([\w.]+)"), re.compile(r"from ([\w.]+)"))
_DEEPEST = 30


def is_open(inference: Inference, value: Value) -> bool:
    """Whether nothing tells what an object is: not even its place, on `g`, the request or the application."""
    if not isinstance(value, External) or value.instance:
        return value is None
    module, holder, *rest = f"{value.name}.".split(".")
    return len(rest) > 2 and f"{module}.{holder}" in inference.known.holders


def told(inference: Inference, node: ast.Call, table: Table) -> External | None:
    """Turn the call of a method into the name of that method, where it and its object are called so.

    The file has to do with what the object is of, and with nothing else that is used alike; for the `wide`
    methods it is enough that the project has. With `text`, only a statement of SQL that is handed over
    tells, as it is written or by a name that stands for one, or what is handed over with it by names that
    only the statement can have: `conn.execute(query, user_id=1)`.
    """
    hints = inference.known.telling
    function = node.func
    for hint in hints.get("**", ()) if node.keywords else ():
        if _takes(hint, node) and _concerns(hint, table.module, inference, "**"):
            return External(hint.cls)
    if function.__class__ is not ast.Attribute:
        return None
    for hint in hints.get(function.attr, ()):
        if (
            _is_called(function.value, hint)
            and _takes(hint, node)
            and (not hint.text or (node.args and _is_told_by(hint, node, table, inference)))
            and (
                _concerns(hint, table.module, inference, function.attr)
                or _is_made_for(hint, node, table, inference)
            )
        ):
            return External(f"{hint.cls}.{function.attr}")
    return None


def called(inference: Inference, node: ast.expr, module: Module) -> str:
    """The class of what is handed over, where only what it is called tells: `MetaData(engine)`."""
    hints = inference.known.telling.get("()", ())
    fits = (hint for hint in hints if _is_called(node, hint) and _concerns(hint, module, inference, "()"))
    return next((hint.cls for hint in fits), "")


def _is_told_by(hint: Telling, node: ast.Call, table: Table, inference: Inference) -> bool:
    """Whether what is handed over tells: a statement of SQL, or the parameters of one of the library."""
    if _names_parameters(hint, node) or _is_statement(written(node.args[0], table)):
        return True
    return any(one.arg for one in node.keywords) and _is_of_library(hint, node, table, inference)


def _names_parameters(hint: Telling, node: ast.Call) -> bool:
    return bool(hint.given) and any(one.arg and one.arg not in hint.given for one in node.keywords)


def _takes(hint: Telling, node: ast.Call) -> bool:
    """Whether the methods of what it may be take the keywords of a call; `**` may be any."""
    if hint.needs and not any(one.arg in hint.needs for one in node.keywords):
        return False
    return not hint.takes or all(one.arg is None or one.arg in hint.takes for one in node.keywords)


def _is_made_for(hint: Telling, node: ast.Call, table: Table, inference: Inference) -> bool:
    """Whether parameters are named for what evidently is a statement of the library, not a text.

    That is no other library's object then, whatever else the file imports; where the names are such as others
    take too, whatever else it mentions.
    """
    if not node.args or not any(one.arg for one in node.keywords):
        return False
    is_own = _names_parameters(hint, node) or not _imports(table.module, hint.unless)
    return is_own and _is_of_library(hint, node, table, inference)


def _is_of_library(hint: Telling, node: ast.Call, table: Table, inference: Inference) -> bool:
    """Whether a call evidently hands over a statement that a function of the library made."""
    given = node.args[0]
    made = bound_value(given.id, table) if isinstance(given, ast.Name) else given
    found = inference.value(made.func, table) if isinstance(made, ast.Call) else None
    return isinstance(found, External) and found.name.partition(".")[0] in hint.roots


def _is_called(node: ast.expr, hint: Telling) -> bool:
    """Whether the last name of an object fits: `connection` of `self._connection`, `x["connection"]`."""
    if isinstance(node, ast.Call):
        node = node.func
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    if isinstance(node, ast.Subscript):
        key = literal(node.slice)
        name = key if isinstance(key, str) else ""
    name = name.strip("_").lower()
    return name in hint.owners or name.endswith(hint.ends)


def _concerns(hint: Telling, module: Module, inference: Inference, method: str) -> bool:
    if _imports(module, hint.unless) or any(word in module.text for word in hint.words):
        return False
    return _imports(module, hint.roots) or (
        method in hint.wide and _is_told_wide(hint, inference.project.modules.roots)
    )


def _is_told_wide(hint: Telling, roots: frozenset[str]) -> bool:
    """Whether a project has to do with what an object is of, and nowhere with what is used alike."""
    return not roots.isdisjoint(hint.roots) and roots.isdisjoint(
        name.partition(".")[0] for name in hint.unless
    )


def _imports(module: Module, names: tuple[str, ...]) -> bool:
    """Whether a file imports one of some modules, within functions too."""
    return not module_roots(module).isdisjoint(names) or any(
        found.startswith(names) for found in _imported(module.text)
    )


@lru_cache(maxsize=1)  # of one file after the other
def _imported(text: str) -> frozenset[str]:
    """The words of a text that follow `import` and `from`."""
    return frozenset(word for pattern in _IMPORTS for word in pattern.findall(text))


def _is_statement(node: ast.expr) -> bool:
    """Whether an expression evidently is a text that begins as a statement of SQL does."""
    for _ in range(_DEEPEST):
        if isinstance(node, ast.BinOp):
            node = node.left
        elif isinstance(node, ast.JoinedStr) and node.values:
            node = node.values[0]
        elif (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"
        ):
            node = node.func.value
        else:
            break
    return (
        isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(_STATEMENT.match(node.value))
    )
