"""Walks the statements of modules and classes, and notes what each defines."""

from __future__ import annotations

import ast

from flaskcompat.indexing import assigning, defining
from flaskcompat.indexing.conditions import verdict
from flaskcompat.indexing.namespace import Namespace
from flaskcompat.indexing.scope import Scope
from flaskcompat.indexing.signatures import Function, last_word, own_nodes

UNLISTED = frozenset({"__future__", "typing", "typing_extensions", "_typeshed"})
"""Modules whose names nobody means to take from elsewhere."""

OPENING = frozenset({"globals", "locals", "vars"})
"""Functions that give a namespace away, to be written to by names that are made up when the module runs."""


def walk(body: list[ast.stmt], scope: Scope, within: Namespace, certain: bool = True) -> None:
    """Note what the statements of a module or class define in its scope."""
    for statement in body:
        if isinstance(statement, Function):
            defining.function(statement, scope, within, certain)
        elif isinstance(statement, ast.ClassDef):
            inner = defining.class_(statement, scope, within, certain)
            walk(statement.body, inner, within)
            defining.instance_attributes(statement, inner)
            defining.given_by_decorators(statement, inner)
        elif isinstance(statement, ast.Import):
            _import(statement, scope, within, certain)
        elif isinstance(statement, ast.ImportFrom):
            _import_from(statement, scope, within, certain)
        elif isinstance(statement, ast.Assign | ast.AnnAssign | ast.AugAssign):
            assigning.assign(statement, scope, within, certain)
        elif isinstance(statement, ast.Delete):
            for target in statement.targets:
                if isinstance(target, ast.Name) and certain:
                    scope.facts.pop(target.id, None)
        else:
            _compound(statement, scope, within, certain)


def _compound(statement: ast.stmt, scope: Scope, within: Namespace, certain: bool) -> None:
    if isinstance(statement, ast.If):
        holds = verdict(statement.test)
        if holds is not False:
            walk(statement.body, scope, within, certain and holds is True)
        if holds is not True:
            walk(statement.orelse, scope, within, certain and holds is False)
    elif isinstance(statement, ast.Try):
        walk(statement.body, scope, within, certain)
        for handler in statement.handlers:
            walk(handler.body, scope, within, False)
        walk(statement.orelse + statement.finalbody, scope, within, certain)
    elif isinstance(statement, ast.With | ast.AsyncWith):
        walk(statement.body, scope, within, certain)
    elif isinstance(statement, ast.For | ast.While):
        if isinstance(statement, ast.For):
            for name in assigning.names_in(statement.target):
                scope.define(name, certain=False)
        walk(statement.body, scope, within, False)
        walk(statement.orelse, scope, within, certain)
    elif isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call):
        _call(statement.value, scope)


def _call(call: ast.Call, scope: Scope) -> None:
    """`globals().update(...)`, `setattr(sys.modules[__name__], ...)`."""
    function = call.func
    if isinstance(function, ast.Attribute) and last_word(function.value) in OPENING:
        scope.mark("?")
    if last_word(function) == "setattr" and isinstance(call.args[0] if call.args else None, ast.Subscript):
        scope.mark("?")


def _import(statement: ast.Import, scope: Scope, within: Namespace, certain: bool) -> None:
    for alias in statement.names:
        name = alias.asname or alias.name.partition(".")[0]
        target = alias.name if alias.asname else name
        within.imports[name] = target
        if target not in UNLISTED:
            scope.define(name, f">{target}" if within.belongs(target) else "", certain)


def _import_from(statement: ast.ImportFrom, scope: Scope, within: Namespace, certain: bool) -> None:
    module = within.absolute(statement.module, statement.level)
    for alias in statement.names:
        if alias.name == "*":
            within.stars.append(module)
            continue
        name, target = alias.asname or alias.name, f"{module}.{alias.name}"
        within.imports[name] = target
        if module in UNLISTED or not module:
            continue
        own = target == f"{within.name}.{name}"  # `from . import x` in the package itself: the submodule x
        scope.define(name, "" if own and name in scope.facts else f">{target}", certain)


def globals_of_functions(tree: ast.Module, scope: Scope) -> None:
    """Names that functions of the module declare `global`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Global):
            for name in node.names:
                scope.define(name, certain=False)
        elif isinstance(node, Function):
            for inner in own_nodes(node.body):
                if isinstance(inner, ast.Call) and isinstance(inner.func, ast.Attribute):
                    owner = inner.func.value
                    if (
                        isinstance(owner, ast.Call)
                        and last_word(owner) == "globals"
                        and inner.func.attr == "update"
                    ):
                        scope.mark("?")
