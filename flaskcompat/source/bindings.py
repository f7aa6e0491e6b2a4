"""From the statements of one body to the table of the names that they bind.

Only statements are looked at, without recursion, so that depth and length of the code do not matter.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from operator import attrgetter
from typing import Any

from flaskcompat.source import guards
from flaskcompat.source.symbols import Binding, Class, Function, FunctionNode, Kind, Table, end, position

_Block = tuple[list[ast.stmt], bool, bool]


def fill(table: Table, body: list[ast.stmt]) -> None:
    """Add to the table what the statements bind, those of nested blocks included."""
    _Collector(table).run(body)
    order(table)


def order(table: Table) -> None:
    """Bring the bindings of each name into the order of the text."""
    for bound in (*table.bindings.values(), *table.attributes.values()):
        if len(bound) > 1:
            bound.sort(key=_PLACE)


_PLACE = attrgetter("position")


def parameters(table: Table, node: FunctionNode) -> None:
    """Add the parameters of a function to its table."""
    arguments = node.args
    for argument in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
        table.bindings.setdefault(argument.arg, []).append(Binding("parameter", 0, argument))
    for extra in (arguments.vararg, arguments.kwarg):
        if extra is not None:
            table.bindings.setdefault(extra.arg, []).append(Binding("unknown", 0, extra))


class _Collector:
    """Walks the blocks of one body; `guarded` and `conditional` are those of the block at hand."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.foreign: dict[str, Table] = {}
        self.blocks: list[_Block] = []
        self.guarded = self.conditional = False
        owner = table.owner
        self.me = _first_parameter(owner) if isinstance(owner, Function) and owner.owner else ""

    def run(self, body: list[ast.stmt]) -> None:
        self.blocks.append((body, False, False))
        while self.blocks:
            statements, self.guarded, self.conditional = self.blocks.pop()
            for statement in statements:
                handler = _HANDLERS.get(statement.__class__)
                if handler is not None:
                    handler(self, statement)

    def bind(self, name: str, kind: Kind, place: int, node: ast.AST | None, detail: str = "") -> Binding:
        binding = Binding(kind, place, node, detail)
        binding.guarded, binding.conditional = self.guarded, self.conditional
        table = self.foreign.get(name, self.table)
        if table is not self.table:
            binding.conditional = True
        table.bindings.setdefault(name, []).append(binding)
        return binding

    def assign(self, target: ast.expr, value: ast.expr | None, place: int, kind: Kind = "value") -> None:
        if isinstance(target, ast.Name):
            if isinstance(value, ast.Constant) and value.value is None:
                kind = "none"
            self.bind(target.id, kind if value is not None else "unknown", place, value)
        elif isinstance(target, ast.Attribute):
            if self.me and isinstance(target.value, ast.Name) and target.value.id == self.me:
                self.attribute(target.attr, value, place, kind)
        elif isinstance(target, (ast.Tuple, ast.List)):
            self.unpack(target.elts, value, place)
        elif isinstance(target, ast.Starred):
            self.assign(target.value, None, place)

    def attribute(self, name: str, value: ast.expr | None, place: int, kind: Kind) -> None:
        none = value is None or (isinstance(value, ast.Constant) and value.value is None)
        binding = Binding("none" if none else kind, place, value)
        self.table.attributes.setdefault(name, []).append(binding)

    def unpack(self, targets: list[ast.expr], value: ast.expr | None, place: int) -> None:
        values: list[Any] = [None] * len(targets)
        starred = any(isinstance(target, ast.Starred) for target in targets)
        if isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(targets) and not starred:
            values = value.elts
        for target, part in zip(targets, values, strict=True):
            self.assign(target, part, place)

    def push(self, *bodies: list[ast.stmt], guarded: bool = False, conditional: bool = True) -> None:
        for body in bodies:
            if body:
                self.blocks.append((body, self.guarded or guarded, self.conditional or conditional))

    def walrus(self, test: ast.expr) -> None:
        """Bind the names of `(name := value)` at the top of a condition, where it is written in practice."""
        parts = test.values if isinstance(test, ast.BoolOp) else [test]
        for part in parts:
            inner = part.left if isinstance(part, ast.Compare) else part
            if isinstance(inner, ast.NamedExpr):
                self.bind(inner.target.id, "value", end(inner), inner.value)


def _first_parameter(function: Function) -> str:
    arguments = function.node.args
    first = (*arguments.posonlyargs, *arguments.args)[:1]
    return first[0].arg if first else ""


def _assign(self: _Collector, node: ast.Assign) -> None:
    place = end(node)
    for target in node.targets:
        self.assign(target, node.value, place)


def _annotated(self: _Collector, node: ast.AnnAssign) -> None:
    if isinstance(node.target, ast.Name):
        self.bind(node.target.id, "item", end(node), node.annotation)
    if node.value is not None:
        self.assign(node.target, node.value, end(node))
    if isinstance(node.target, ast.Name):
        # Where the value is unknown, the annotation before it counts.
        self.foreign.get(node.target.id, self.table).bindings[node.target.id][-1].conditional = True


def _augmented(self: _Collector, node: ast.AugAssign) -> None:
    if isinstance(node.target, ast.Name):
        self.bind(node.target.id, "unknown", end(node), None)


def _import(self: _Collector, node: ast.Import) -> None:
    for alias in node.names:
        name = alias.name if alias.asname else alias.name.partition(".")[0]
        self.bind(alias.asname or name, "import", end(node), None, name)


def _import_from(self: _Collector, node: ast.ImportFrom) -> None:
    module = "." * node.level + (node.module or "")
    for alias in node.names:
        if alias.name == "*":
            self.table.stars.append((module, self.guarded))
        else:
            self.bind(alias.asname or alias.name, "import", end(node), None, f"{module}:{alias.name}")


def _function(self: _Collector, node: FunctionNode) -> None:
    unit = Function(node, self.table, self.guarded)
    self.table.module.units[node] = unit
    binding = self.bind(node.name, "function", position(node), node)
    binding.value, binding.known = unit, True


def _class(self: _Collector, node: ast.ClassDef) -> None:
    unit = Class(node, self.table)
    self.table.module.units[node] = unit
    binding = self.bind(node.name, "class", position(node), node)
    binding.value, binding.known = unit, True
    fill(unit.table, node.body)


def _if(self: _Collector, node: ast.If) -> None:
    guarded = guards.is_version_check(node.test, self.table)
    self.walrus(node.test)
    self.push(node.body, node.orelse, guarded=guarded)


def _while(self: _Collector, node: ast.While) -> None:
    self.walrus(node.test)
    self.push(node.body, node.orelse)


def _for(self: _Collector, node: ast.For | ast.AsyncFor) -> None:
    self.assign(node.target, None, end(node.target))
    self.push(node.body, node.orelse)


def _with(self: _Collector, node: ast.With | ast.AsyncWith) -> None:
    for item in node.items:
        if item.optional_vars is not None:
            self.assign(item.optional_vars, item.context_expr, end(item.optional_vars), "enter")
    self.push(node.body, conditional=False)


def _try(self: _Collector, node: ast.Try) -> None:
    guarded = guards.catches_absence(node)
    for handler in node.handlers:
        if handler.name:
            self.bind(handler.name, "unknown", position(handler), None)
        self.push(handler.body, guarded=guarded)
    self.push(node.body, node.orelse, guarded=guarded)
    self.push(node.finalbody, conditional=False)


def _match(self: _Collector, node: ast.Match) -> None:
    for case in node.cases:
        for pattern in ast.walk(case.pattern):
            name = getattr(pattern, "name", None) or getattr(pattern, "rest", None)
            if isinstance(name, str):
                self.bind(name, "unknown", position(pattern), None)
        self.push(case.body)


def _global(self: _Collector, node: ast.Global | ast.Nonlocal) -> None:
    module = self.table.module.table
    for name in node.names:
        self.foreign[name] = module if isinstance(node, ast.Global) else (self.table.parent or module)


def _delete(self: _Collector, node: ast.Delete) -> None:
    for target in node.targets:
        self.assign(target, None, end(node))


def _return(self: _Collector, node: ast.Return) -> None:
    if node.value is not None:
        self.table.returns.append(node.value)


_HANDLERS: dict[type[ast.stmt], Callable[[_Collector, Any], None]] = {
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
    _HANDLERS[ast.TryStar] = _try
