"""What each kind of statement uses."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flaskcompat.source import catching, fixtures, guards, skips
from flaskcompat.source.assignments import annotated, assign, augmented, delete
from flaskcompat.source.calls import call
from flaskcompat.source.circular import circular
from flaskcompat.source.definitions import define_class, define_function
from flaskcompat.source.fallbacks import instead, pairs
from flaskcompat.source.handed import lent
from flaskcompat.source.imports import imported, origin
from flaskcompat.source.late import brought
from flaskcompat.source.module import Module
from flaskcompat.source.old_pythons import is_old
from flaskcompat.source.records import Record
from flaskcompat.source.shapes import asked, looks_into, returned
from flaskcompat.source.symbols import External, Value
from flaskcompat.source.whole import absent

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

Handler = Callable[["Walker", Any], None]


def _expression(walker: Walker, node: ast.Expr) -> None:
    value = node.value
    inner = value.value if isinstance(value, ast.Await) else value
    if isinstance(inner, ast.Call):
        call(walker, inner, discarded=True)
    elif inner.__class__ is not ast.Constant:
        walker.expression(inner)
    if skips.needs(node, walker.module):
        walker.guarded = True


def _import(walker: Walker, node: ast.Import) -> None:
    for alias in node.names:
        path = walker.inference.project.find(alias.name, walker.module.path)
        if path is None:
            walker.emit(alias.name, "import", alias)
        elif path:
            _note(walker, path, alias)


def _import_from(walker: Walker, node: ast.ImportFrom) -> None:
    source = "." * node.level + (node.module or "")
    found = origin(walker.inference, source, walker.module)
    if isinstance(found, External):
        if "." in found.name and node.names[0].lineno > node.lineno:
            walker.emit(found.name, "import", node)  # where the names stand on lines of their own
        for alias in node.names:
            name = f"{found.name}.{alias.name}" if alias.name != "*" else found.name
            for one in dict.fromkeys((name, walker.inference.known.proper(name))):
                walker.emit(one, "import", alias, target=walker.instead.get(alias, ""))
    else:
        _note_importer(walker, node, source, found)
        circular(walker, node, found)


def _note_importer(walker: Walker, node: ast.ImportFrom, source: str, found: Value) -> None:
    """Tell the modules of the project that an import runs whether it is guarded."""
    named = [imported(walker.inference, f"{source}:{alias.name}", walker.module) for alias in node.names]
    for module in {id(each): each for each in (found, *named) if isinstance(each, Module)}.values():
        _note(walker, module.path, node)


def _note(walker: Walker, path: str, node: ast.alias | ast.ImportFrom) -> None:
    guard = ("tried" if walker.tried else "guarded") if walker.guarded else ""
    if not walker.anew:
        walker.inference.project.modules.importers.setdefault(path, []).append(guard)
    if walker.registered:
        brought(walker, path, node)
    if walker.tried:
        walker.noted.append(path)


def _if(walker: Walker, node: ast.If) -> None:
    """Visit a whole `elif` chain, which nests as deep as it is long."""
    guarded, tried, certain = walker.guarded, walker.tried, walker.certain
    looked = False
    while True:
        walker.looked = looked
        asked(walker, walker.expression(node.test), node.test)
        walker.looked = False
        old = is_old(node.test)
        if old is None and guards.is_version_check(node.test, walker.table):
            old = absent(node.test, walker.table)
            if old is None:
                walker.guarded, walker.tried = True, False
        before, outside = walker.certain, walker.guarded
        walker.guarded = outside or old is True or guards.never(node.test)
        walker.make_certain(node.test, holds=True)
        walker.body(node.body)
        walker.certain, walker.guarded = before, outside or old is False
        walker.make_certain(node.test, holds=False)
        if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            looked = looked or looks_into(node.test)
            node = node.orelse[0]
            continue
        walker.body(node.orelse)
        break
    if node.orelse or not skips.leaves(node.body[-1]):
        # Otherwise the rest of the block only runs where the condition does not hold.
        walker.guarded, walker.tried, walker.certain = guarded, tried, certain


def _while(walker: Walker, node: ast.While) -> None:
    walker.expression(node.test)
    walker.body(node.body)
    walker.body(node.orelse)


def _for(walker: Walker, node: ast.For | ast.AsyncFor) -> None:
    walker.expression(node.iter)
    walker.expression(node.target)
    walker.body(node.body)
    walker.body(node.orelse)


def _with(walker: Walker, node: ast.With | ast.AsyncWith) -> None:
    outer, guarded, missable = walker.record, walker.guarded, walker.missable
    for item in node.items:
        value = walker.expression(item.context_expr)
        caught = catching.suppressed(item.context_expr)
        walker.guarded = walker.guarded or catching.provides_for_absence(caught, node.body)
        if catching.is_missing_key(caught):
            walker.missable = frozenset({"getitem", "delete", "call"})
        for name in fixtures.context_names(walker.inference, value) or [""]:
            walker.record = Record("with", name, node.lineno, walker.record)
    walker.body(node.body)
    walker.record, walker.guarded, walker.missable = outer, guarded, missable


def _try(walker: Walker, node: ast.Try) -> None:
    guarded, tried, missable = walker.guarded, walker.tried, walker.missable
    if not guarded and catching.catches_absence(node, walker.table):
        walker.guarded = walker.tried = True
        found = instead(node)
        walker.instead |= found
        walker.module.instead.update(pairs(node, found))
    if catching.catches_missing_key(node):
        walker.missable = frozenset({"getitem", "delete", "call"})
    elif catching.catches_anything(node):
        # What is only cleaned up may be missing; what is read is needed.
        walker.missable = missable | {"delete", "call"}
    first, caught = len(walker.noted), walker.caught
    walker.caught = caught | catching.caught(node)
    walker.body(node.body)
    walker.missable, walker.caught = missable, caught
    second = len(walker.noted)
    for handler in node.handlers:
        if handler.type is not None:
            walker.expression(handler.type)
        walker.body(handler.body)
    if not guarded:
        # Imported by one name or by another (`from . import forms`, `from shop import forms`), it is needed.
        for path in {*walker.noted[first:second]}.intersection(walker.noted[second:]):
            walker.inference.project.modules.importers[path].append("")
        walker.noted.clear()
    walker.body(node.orelse)
    walker.guarded, walker.tried = guarded, tried
    walker.body(node.finalbody)


def _value(walker: Walker, node: ast.Return) -> None:
    if node.value is not None:
        lent(walker, walker.expression(node.value), node.value, key="return")
        returned(walker, node.value)


def _raise(walker: Walker, node: ast.Raise) -> None:
    for part in (node.exc, node.cause):
        if part is not None:
            walker.expression(part)


def _assert(walker: Walker, node: ast.Assert) -> None:
    walker.expression(node.test)
    if node.msg is not None:
        walker.expression(node.msg)


def _match(walker: Walker, node: ast.Match) -> None:
    walker.expression(node.subject)
    for case in node.cases:
        for part in ast.walk(case.pattern):
            if isinstance(part, (ast.MatchValue, ast.MatchClass)):
                walker.expression(part.value if isinstance(part, ast.MatchValue) else part.cls)
        if case.guard is not None:
            walker.expression(case.guard)
        walker.body(case.body)


HANDLERS: dict[type[ast.stmt], Handler] = {
    ast.AnnAssign: annotated,
    ast.Assert: _assert,
    ast.Assign: assign,
    ast.AsyncFor: _for,
    ast.AsyncFunctionDef: define_function,
    ast.AsyncWith: _with,
    ast.AugAssign: augmented,
    ast.ClassDef: define_class,
    ast.Delete: delete,
    ast.Expr: _expression,
    ast.For: _for,
    ast.FunctionDef: define_function,
    ast.If: _if,
    ast.Import: _import,
    ast.ImportFrom: _import_from,
    ast.Match: _match,
    ast.Raise: _raise,
    ast.Return: _value,
    ast.Try: _try,
    ast.While: _while,
    ast.With: _with,
}
if sys.version_info >= (3, 11):
    HANDLERS[ast.TryStar] = _try
