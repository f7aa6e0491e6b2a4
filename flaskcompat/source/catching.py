"""What a `try` or `suppress` provides for: absent modules and names, missing keys, anything."""

from __future__ import annotations

import ast

from flaskcompat.source.guards import is_check, is_module
from flaskcompat.source.nodes import walk
from flaskcompat.source.tables import Table
from flaskcompat.source.unbound import leaves_unbound

_NO_MODULE = frozenset({"ImportError", "ModuleNotFoundError"})
_NO_NAME = frozenset({"AttributeError", "TypeError"})
_NO_KEY = frozenset({"KeyError", "LookupError"})
_CONVERSION = frozenset({"TypeError", "ValueError"})
_ANYTHING = frozenset({"Exception", "BaseException", ""})
_EXITS = frozenset({"exit", "_exit", "quit"})
_IMPORTS = frozenset({ast.Import, ast.ImportFrom})
_MOST_PLAIN = 3


def catches_absence(node: ast.Try, table: Table) -> bool:
    """Whether a `try` provides for a module, an attribute or a parameter that is not there.

    `except AttributeError` and `except TypeError` only count around a few plain statements: around more they
    catch something else. In a function, an import that says in its own words what is not there (`raise
    ... from`) is that of something optional. Around what a module has, `except Exception` counts where it
    puts another value in its place.
    """
    if _asks_for_version(node.body):
        return True
    if leaves_unbound(node, table):
        return False
    if table.kind == "function" and _only_imports(node.body) and caught(node, raising=True) & _NO_MODULE:
        return True
    names = caught(node)
    return provides_for_absence(names, node.body) or bool(names & _ANYTHING and _has_other_value(node, table))


def _asks_for_version(body: list[ast.stmt]) -> bool:
    """Whether nothing is tried but a check: `requires_ckan_version("2.9")`, before old code is imported."""
    call = body[0].value if len(body) == 1 and isinstance(body[0], ast.Expr) else None
    if not isinstance(call, ast.Call):
        return False
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return is_check(name)


def _has_other_value(node: ast.Try, table: Table) -> bool:
    """Whether a `try` takes one name from a module, and each handler gives it another value.

    `count = os.process_cpu_count()` before `count = 1`: of an object, anything may be what goes wrong.
    """
    bodies = [node.body, *[handler.body for handler in node.handlers]]
    targets = [_target(body[0]) if len(body) == 1 else None for body in bodies]
    if targets[0] is None or any(each != targets[0] for each in targets):
        return False
    value = node.body[0].value  # type: ignore[attr-defined]
    first = value.values[0] if isinstance(value, ast.BoolOp) else value
    asked = first.func if isinstance(first, ast.Call) else first
    return (
        isinstance(asked, ast.Attribute)
        and isinstance(asked.value, ast.Name)
        and is_module(asked.value, table)
    )


def _target(statement: ast.stmt) -> str | None:
    """The name that a plain assignment binds, or `return`."""
    if isinstance(statement, ast.Return):
        return "return" if statement.value is not None else None
    if not isinstance(statement, ast.Assign) or len(statement.targets) != 1:
        return None
    target = statement.targets[0]
    return target.id if isinstance(target, ast.Name) else None


def provides_for_absence(names: set[str], body: list[ast.stmt]) -> bool:
    """The same for the names of the exceptions after which it goes on behind a body.

    Where the body imports nothing, what it has from an import elsewhere ends in no ImportError.
    """
    if names & _NO_MODULE and _may_import(body):
        return True
    plain = len(body) <= _MOST_PLAIN and not any(hasattr(part, "body") for part in body)
    if names & _NO_NAME:
        return plain
    return bool(names & _ANYTHING) and (_only_imports(body) or (plain and _only_imports(body[:1])))


def catches_missing_key(node: ast.Try) -> bool:
    """Whether a `try` provides for a key that is not there."""
    return is_missing_key(caught(node))


def is_missing_key(names: set[str]) -> bool:
    """Whether one of the names of exceptions is that of a missing key."""
    return bool(names & _NO_KEY)


def suppressed(context: ast.expr) -> set[str]:
    """The exceptions that `with suppress(...)` goes on after (contextlib)."""
    if not isinstance(context, ast.Call):
        return set()
    function = (
        context.func.attr if isinstance(context.func, ast.Attribute) else getattr(context.func, "id", "")
    )
    if function != "suppress":
        return set()
    return {
        part.attr if isinstance(part, ast.Attribute) else getattr(part, "id", "") for part in context.args
    }


def catches_anything(node: ast.Try) -> bool:
    """Whether a `try` carries on after any exception."""
    return bool(caught(node) & _ANYTHING)


def caught(node: ast.Try, *, raising: bool = False) -> set[str]:
    """The exceptions after which a `try` carries on; a handler that ends in `raise` only counts if asked.

    So does one that ends the process: what it was to provide for is as needed as without it.
    """
    names: set[str] = set()
    for handler in node.handlers:
        if raising or not _ends(handler.body[-1]):
            kinds = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
            caught = {
                kind.attr if isinstance(kind, ast.Attribute) else getattr(kind, "id", "") for kind in kinds
            }
            # int(x) and the like end with these two together: a value is unfit then, and nothing absent
            names.update(caught - _NO_NAME if caught == _CONVERSION else caught)
    return names


def _ends(statement: ast.stmt) -> bool:
    """Whether a statement is a `raise`, or leaves the process: `sys.exit(1)`."""
    call = statement.value if isinstance(statement, ast.Expr) else None
    if not isinstance(call, ast.Call):
        return isinstance(statement, ast.Raise)
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    return name in _EXITS


def _may_import(body: list[ast.stmt]) -> bool:
    """Whether a body imports anything by a statement, or calls anything with a text, which may be a name."""
    for node in (part for statement in body for part in walk(statement)):
        if node.__class__ in _IMPORTS:
            return True
        first = node.args[0] if isinstance(node, ast.Call) and node.args else None
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            return True
    return False


def _only_imports(body: list[ast.stmt]) -> bool:
    return all(isinstance(statement, (ast.Import, ast.ImportFrom)) for statement in body)
