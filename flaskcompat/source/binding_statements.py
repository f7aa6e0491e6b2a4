"""What each kind of statement binds."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flaskcompat.source import catching, guards
from flaskcompat.source.nodes import FunctionNode, end, position
from flaskcompat.source.old_pythons import is_old
from flaskcompat.source.symbols import Class, Function
from flaskcompat.source.tables import Kind
from flaskcompat.source.whole import absent

if TYPE_CHECKING:
    from flaskcompat.source.bindings import Collector


def _assign(self: Collector, node: ast.Assign) -> None:
    place = end(node)
    for target in node.targets:
        self.assign(target, node.value, place)


def _annotated(self: Collector, node: ast.AnnAssign) -> None:
    if isinstance(node.target, ast.Name):
        self.bind(node.target.id, "item", end(node), node.annotation)
    if node.value is not None:
        self.assign(node.target, node.value, end(node))
    if isinstance(node.target, ast.Name):
        # Where the value is unknown, the annotation before it counts.
        self.foreign.get(node.target.id, self.table).bindings[node.target.id][-1].conditional = True


def _augmented(self: Collector, node: ast.AugAssign) -> None:
    if isinstance(node.target, ast.Name):
        self.bind(node.target.id, "unknown", end(node), None)


def _import(self: Collector, node: ast.Import) -> None:
    for alias in node.names:
        name = alias.name if alias.asname else alias.name.partition(".")[0]
        self.bind(alias.asname or name, "import", end(node), alias, name)


def _import_from(self: Collector, node: ast.ImportFrom) -> None:
    module = "." * node.level + (node.module or "")
    for alias in node.names:
        if alias.name == "*":
            self.table.stars.append((module, self.guarded))
        else:
            self.bind(alias.asname or alias.name, "import", end(node), None, f"{module}:{alias.name}")


def _function(self: Collector, node: FunctionNode) -> None:
    unit = Function(node, self.table, self.guarded)
    self.table.module.units[node] = unit
    binding = self.bind(node.name, "function", position(node), node)
    binding.value, binding.known = unit, True


def _class(self: Collector, node: ast.ClassDef) -> None:
    unit = Class(node, self.table)
    self.table.module.units[node] = unit
    binding = self.bind(node.name, "class", position(node), node)
    binding.value, binding.known = unit, True
    self.inner(unit.table, node.body)


def _if(self: Collector, node: ast.If) -> None:
    old = is_old(node.test)
    if old is not None or guards.never(node.test):
        self.push(node.body, guarded=old is not False)
        self.push(node.orelse, guarded=old is False)
        return
    guarded = guards.is_version_check(node.test, self.table)
    side = absent(node.test, self.table) if guarded else None
    self.walrus(node.test)
    self.push(node.body, guarded=guarded and side is not False)
    self.push(node.orelse, guarded=guarded and side is not True)


def _while(self: Collector, node: ast.While) -> None:
    self.walrus(node.test)
    self.push(node.body, node.orelse)


def _for(self: Collector, node: ast.For | ast.AsyncFor) -> None:
    if isinstance(node.target, ast.Name):
        self.bind(node.target.id, "element", end(node.target), node.iter)
    else:
        values = _values(node.target, node.iter)
        if values is None:
            self.assign(node.target, None, end(node.target))
        else:
            key, one = node.target.elts  # type: ignore[attr-defined]
            self.assign(key, None, end(node.target))
            self.bind(one.id, "element", end(node.target), values)
    self.push(node.body, node.orelse)


def _values(target: ast.expr, node: ast.expr) -> ast.Call | None:
    """`x.values()` of `for key, value in x.items():`."""
    if not isinstance(target, ast.Tuple) or len(target.elts) != 2 or not isinstance(target.elts[1], ast.Name):
        return None
    function = node.func if isinstance(node, ast.Call) else None
    if not isinstance(function, ast.Attribute) or function.attr != "items":
        return None
    values = ast.copy_location(ast.Attribute(function.value, "values", ast.Load()), function)
    return ast.copy_location(ast.Call(values, [], []), node)


def _with(self: Collector, node: ast.With | ast.AsyncWith) -> None:
    for item in node.items:
        if item.optional_vars is not None:
            self.assign(item.optional_vars, item.context_expr, end(item.optional_vars), "enter")
    self.push(node.body, conditional=False)


def _try(self: Collector, node: ast.Try) -> None:
    guarded = catching.catches_absence(node, self.table)
    self.push(node.body, guarded=guarded)
    for handler in node.handlers:
        if handler.name:
            kind: Kind = "caught" if handler.type is not None else "unknown"
            self.bind(handler.name, kind, position(handler), handler.type)
        self.push(handler.body, guarded=guarded)
    self.push(node.orelse, guarded=guarded)
    self.push(node.finalbody, conditional=False)


def _match(self: Collector, node: ast.Match) -> None:
    for case in node.cases:
        for pattern in ast.walk(case.pattern):
            name = getattr(pattern, "name", None) or getattr(pattern, "rest", None)
            if isinstance(name, str):
                self.bind(name, "unknown", position(pattern), None)
        self.push(case.body)


def _global(self: Collector, node: ast.Global | ast.Nonlocal) -> None:
    module = self.table.module.table
    for name in node.names:
        self.foreign[name] = module if isinstance(node, ast.Global) else (self.table.parent or module)


def _delete(self: Collector, node: ast.Delete) -> None:
    for target in node.targets:
        self.assign(target, None, end(node))


def _return(self: Collector, node: ast.Return) -> None:
    if node.value is not None:
        self.table.returns.append(node.value)


HANDLERS: dict[type[ast.stmt], Callable[[Collector, Any], None]] = {
    ast.Assign: _assign,
    ast.AnnAssign: _annotated,
    ast.AugAssign: _augmented,
    ast.Import: _import,
    ast.ImportFrom: _import_from,
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: _function,
    ast.ClassDef: _class,
    ast.If: _if,
    ast.While: _while,
    ast.For: _for,
    ast.AsyncFor: _for,
    ast.With: _with,
    ast.AsyncWith: _with,
    ast.Try: _try,
    ast.Match: _match,
    ast.Global: _global,
    ast.Nonlocal: _global,
    ast.Delete: _delete,
    ast.Return: _return,
}
if sys.version_info >= (3, 11):
    HANDLERS[ast.TryStar] = _try
