"""One pass over the syntax trees of a project that writes down what they use.

The state of the pass is here; what to do for each kind of node is in `statements` and `expressions`. A
function's body is visited after the body around it, so depth of nesting costs no recursion.
"""

from __future__ import annotations

import ast
from typing import Any

from flaskcompat.model.inventory import Problem
from flaskcompat.model.usage import Usage
from flaskcompat.source import fixtures, guards, statements
from flaskcompat.source.arguments import Arguments
from flaskcompat.source.expressions import HANDLERS
from flaskcompat.source.inference import Inference
from flaskcompat.source.members import member
from flaskcompat.source.records import Record, Records
from flaskcompat.source.symbols import Class, External, Function, Module, Table, Value, position

_MOST_CERTAIN = 50
_MOST_ROUNDS = 2
Certain = tuple[tuple[str, str], ...]


class Walker:
    """The pass: `found` are usages with the record of their scope, `calls` who calls which function."""

    def __init__(self, inference: Inference, interesting: frozenset[str] | None) -> None:
        self.inference, self.interesting = inference, interesting
        self.records = Records()
        self.arguments = Arguments()
        self.found: list[tuple[Usage, Record | None]] = []
        self.calls: list[tuple[Record, Function]] = []
        self.problems: list[Problem] = []
        self.queue: list[Function] = []
        self.kept: list[tuple[int, int, str, set[str]]] = []
        self.shadows: tuple[frozenset[str], ...] = ()
        self.certain: Certain = ()
        self.guarded = False
        self.missable: frozenset[str] = frozenset()
        self.record: Record | None = None
        self.module: Module
        self.table: Table

    def run(self, module: Module) -> None:
        """Visit one file."""
        self.module, self.table, self.record = module, module.table, None
        self.body(module.tree.body)
        self.functions()

    def again(self) -> None:
        """Visit anew the functions about whose parameters the calls have told something."""
        self.settle()
        for _ in range(_MOST_ROUNDS):
            functions = self.arguments.learned(self.inference)
            if not functions:
                break
            self.found = [one for one in self.found if one[1] is None or not _inside(one[1], functions)]
            self.queue.extend(functions)
            self.functions()
            self.settle()

    def functions(self) -> None:
        """Visit the bodies of the functions that were met, and those that are met in them."""
        while self.queue:
            function = self.queue.pop()
            self.module = function.module
            self.table = self.inference.table(function)
            self.record = self.records.of(function)
            for name in fixtures.surroundings(self.inference, function):
                self.record = Record("with", name, function.node.lineno, self.record)
            self.guarded = function.guarded
            self.body(function.node.body)
            self.guarded = False

    def body(self, body: list[ast.stmt]) -> None:
        """Visit the statements of one block; one that is too deep costs only itself."""
        guarded, certain = self.guarded, self.certain
        state = (self.table, self.record, self.shadows, self.missable, self.inference.depth)
        handlers = statements.HANDLERS
        for statement in body:
            handler = handlers.get(statement.__class__)
            if handler is not None:
                try:
                    handler(self, statement)
                except RecursionError:
                    self.table, self.record, self.shadows, self.missable, self.inference.depth = state
                    place = (self.module.path, statement.lineno)
                    self.problems.append(Problem(*place, "nested too deeply to be followed"))
        self.guarded, self.certain = guarded, certain

    def expression(self, node: ast.expr) -> Value:
        """Visit an expression and tell what it stands for."""
        return HANDLERS[node.__class__](self, node)

    def named(self, node: ast.Name) -> Value:
        """What a name stands for here."""
        name = node.id
        self.table.reads.add(name)
        for shadow in self.shadows:
            if name in shadow:
                return None
        return self.inference.lookup(self.table, name, position(node))

    def target(self, node: ast.expr) -> Value:
        """What an expression stands for, when what is done with it is written down instead of a read."""
        if isinstance(node, ast.Name):
            return self.named(node)
        if isinstance(node, ast.Attribute):
            return member(self.inference, self.expression(node.value), node.attr)
        return self.expression(node)

    def emit(self, name: str, kind: Any, node: ast.AST, **details: Any) -> bool:
        """Write down one usage, unless its name cannot matter; tells whether it did."""
        if self.interesting is not None and name.partition(".")[0] not in self.interesting:
            return False
        line, column = self.place(node)
        usage = Usage(name, kind, self.module.path, line, column, **details)
        if (
            self.guarded
            or (self.certain and self.is_certain(usage))
            or (self.missable and self.may_miss(usage))
        ):
            usage = usage._replace(guarded=True)
        self.found.append((usage, self.record))
        return True

    def keep(self, name: str, first: int) -> None:
        """Remember that the result of a call, written down from `first` on, is only held by a variable."""
        self.kept.append((first, len(self.found), name, self.table.reads))

    def discard(self, first: int, last: int) -> None:
        """Mark a call, and what was passed to it, whose result nothing needs."""
        name = self.found[first][0].name
        for index in range(first, last):
            usage, record = self.found[index]
            if usage.name == name:
                self.found[index] = (usage._replace(discarded=True), record)

    def settle(self) -> None:
        """Mark the calls whose result is held by a variable that nothing reads."""
        for first, last, name, reads in self.kept:
            if name not in reads:
                self.discard(first, last)
        self.kept.clear()

    def emit_external(self, value: External, kind: Any, node: ast.AST, **details: Any) -> bool:
        """Write down one usage of something that may have been imported under a guard."""
        if value.guarded:
            details["guarded"] = True
        return self.emit(value.name, kind, node, **details)

    def constant(self, name: str, node: ast.AST, details: dict[str, Any]) -> None:
        """Write down a constant of the project itself."""
        line, column = self.place(node)
        usage = Usage(name, "constant", self.module.path, line, column, guarded=self.guarded, **details)
        self.found.append((usage, self.record))

    def place(self, node: Any) -> tuple[int, int]:
        """Line and column of the name that an expression ends in, or of its start where they share a line."""
        line: int = node.lineno
        column: int = node.col_offset
        if isinstance(node, ast.Call):
            return self.place(node.func)
        if isinstance(node, ast.Attribute) and node.end_lineno != line:
            line, column = node.end_lineno or line, (node.end_col_offset or 0) - len(node.attr.encode())
        return line, self.module.column(line, column)

    def is_certain(self, usage: Usage) -> bool:
        """Whether a condition around a usage made sure of the attribute or key that it needs."""
        key = usage.values[0][1] if usage.values and usage.kind in ("call", "getitem", "delete") else None
        for stem, name in self.certain:
            full = f"{stem}.{name}"
            if usage.name == full or usage.name.startswith(full + "."):
                return True
            if key == name and (usage.name == stem or usage.name.startswith(stem + ".")):
                return True
        return False

    def may_miss(self, usage: Usage) -> bool:
        """Whether a usage raises `KeyError` for what is missing, and the code around provides for that."""
        return usage.kind in self.missable and (usage.kind != "call" or usage.name.endswith(".pop"))

    def make_certain(self, test: ast.expr, *, holds: bool) -> None:
        """Remember what a condition makes certain about things outside the project."""
        for known in guards.certain(test, self.table, holds=holds):
            value = self.inference.value(known.object, self.table)
            if isinstance(value, External):
                stem = self.inference.known.instances.get(value.name, value.name)
                self.certain = (*self.certain[-_MOST_CERTAIN:], (stem, known.member))

    def passed(self, value: Function, name: str, node: ast.AST, *, external: bool) -> None:
        """Note that a function, or what calling it gives, is passed to something."""
        self.records.of(value).passed_to(name)
        if external:
            self.emit(
                name,
                "decorator",
                node,
                is_async=value.is_async,
                is_generator=value.is_generator,
                target=value.node.name,
            )

    def define(self, cls: Class, body: list[ast.stmt]) -> None:
        """Visit the body of a class."""
        table, record = self.table, self.record
        self.table, self.record = cls.table, self.records.of(cls)
        self.body(body)
        self.table, self.record = table, record


def _inside(record: Record, functions: set[Function]) -> bool:
    """Whether a scope belongs to one of some functions, or to one that is defined in them."""
    found: Record | None = record
    while found is not None:
        if found.function in functions:
            return True
        found = found.parent
    return False
