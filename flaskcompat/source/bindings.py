"""From the statements of one body to the table of the names that they bind.

Only statements are looked at, without recursion, so that depth and length of the code do not matter.
"""

from __future__ import annotations

import ast
from operator import attrgetter
from typing import Any

from flaskcompat.source.binding_statements import HANDLERS
from flaskcompat.source.nodes import FunctionNode, Part, end
from flaskcompat.source.symbols import Function
from flaskcompat.source.tables import Binding, Kind, Table

_Block = tuple[list[ast.stmt], bool, bool]


def fill(table: Table, body: list[ast.stmt]) -> None:
    """Add to the table what the statements bind, those of nested blocks included."""
    Collector(table).run(body)
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


class Collector:
    """Walks the blocks of one body; `guarded` and `conditional` are those of the block at hand."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.foreign: dict[str, Table] = {}
        self.blocks: list[_Block] = []
        self.guarded = self.conditional = False
        owner = table.owner
        self.me = _first_parameter(owner) if isinstance(owner, Function) and owner.owner else ""
        self.cls = owner.owner.node.name if isinstance(owner, Function) and owner.owner else ""

    def run(self, body: list[ast.stmt]) -> None:
        """Walk the statements, and the blocks in each before the next: it may ask for what they bind."""
        rest = [(iter(body), False, False)]
        while rest:
            statements, self.guarded, self.conditional = rest[-1]
            for statement in statements:
                handler = HANDLERS.get(statement.__class__)
                if handler is not None:
                    handler(self, statement)
                if self.blocks:
                    rest += [(iter(block), one, other) for block, one, other in reversed(self.blocks)]
                    self.blocks.clear()
                    break
            else:
                rest.pop()

    def bind(self, name: str, kind: Kind, place: int, node: ast.AST | None, detail: str = "") -> Binding:
        """Add one binding of a name, in the table that the name belongs to."""
        binding = Binding(kind, place, node, detail)
        binding.guarded, binding.conditional = self.guarded, self.conditional
        table = self.foreign.get(name, self.table)
        if table is not self.table:
            binding.conditional, binding.home = True, self.table
        table.bindings.setdefault(name, []).append(binding)
        return binding

    def assign(self, target: ast.expr, value: ast.expr | None, place: int, kind: Kind = "value") -> None:
        """Add what assigning a value to a target binds; without a value it is unknown."""
        if isinstance(target, ast.Name):
            if isinstance(value, ast.Constant) and value.value is None:
                kind = "none"
            self.bind(target.id, kind if value is not None else "unknown", place, value)
        elif isinstance(target, ast.Attribute):
            name = target.value.id if self.cls and isinstance(target.value, ast.Name) else ""
            if name and name in (self.me, self.cls):
                self.attribute(target.attr, value, place, kind, "class" if name == self.cls else "")
        elif isinstance(target, (ast.Tuple, ast.List)):
            self.unpack(target.elts, value, place)
        elif isinstance(target, ast.Starred):
            self.assign(target.value, None, place)

    def attribute(self, name: str, value: ast.expr | None, place: int, kind: Kind, detail: str) -> None:
        """Add what a method assigns to an attribute of its object, or of its class (the detail)."""
        none = value is None or (isinstance(value, ast.Constant) and value.value is None)
        binding = Binding("none" if none else kind, place, value, detail)
        self.table.attributes.setdefault(name, []).append(binding)

    def unpack(self, targets: list[ast.expr], value: ast.expr | None, place: int) -> None:
        """Add what assigning to several targets at once binds."""
        values: list[Any] = [None] * len(targets)
        starred = any(isinstance(target, ast.Starred) for target in targets)
        if isinstance(value, (ast.Tuple, ast.List)) and len(value.elts) == len(targets) and not starred:
            values = value.elts
        elif isinstance(value, ast.Call) and not starred:
            values = [Part(value, index) for index in range(len(targets))]
        for target, part in zip(targets, values, strict=True):
            self.assign(target, part, place)

    def push(self, *bodies: list[ast.stmt], guarded: bool = False, conditional: bool = True) -> None:
        """Walk further blocks later."""
        for body in bodies:
            if body:
                self.blocks.append((body, self.guarded or guarded, self.conditional or conditional))

    def inner(self, table: Table, body: list[ast.stmt]) -> None:
        """Fill the table of a class that is defined in this body."""
        fill(table, body)

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
