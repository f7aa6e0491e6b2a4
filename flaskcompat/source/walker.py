"""One pass over the syntax trees of a project that writes down what they use.

The state of the pass is here; what to do for each kind of node is in `statements` and `expressions`. A
function's body is visited after the body around it, so depth of nesting costs no recursion.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from typing import Any

from flaskcompat.model.inventory import Problem
from flaskcompat.source import fixtures, skips, statements
from flaskcompat.source.arguments import Arguments
from flaskcompat.source.callers import Call
from flaskcompat.source.certainty import certain
from flaskcompat.source.expressions import HANDLERS
from flaskcompat.source.forwarded import Forward
from flaskcompat.source.inference import Inference
from flaskcompat.source.late import Place
from flaskcompat.source.ledger import Ledger
from flaskcompat.source.members import attribute
from flaskcompat.source.module import Module
from flaskcompat.source.narrowed import is_another
from flaskcompat.source.nodes import position, walk
from flaskcompat.source.private import Places, only_checked
from flaskcompat.source.records import Record, Records
from flaskcompat.source.shapes import required
from flaskcompat.source.symbols import Class, External, Function, Value

_MOST_CERTAIN = 50
_MOST_ROUNDS = 2
_LEAVING = frozenset({ast.Return, ast.Raise, ast.Continue, ast.Break})


class Walker(Ledger):
    """The pass: `calls` tell who calls which function, `arguments` with what; `queue` is still to visit.

    `checked` are functions that are called below a check of a version, `unchecked` those called elsewhere.
    `registered` are the objects that the block at hand has registered before, with what they were registered
    by, nothing under a name of their own; `anew` tells that functions are visited for the second time.
    """

    def __init__(self, inference: Inference, interesting: frozenset[str] | None) -> None:
        super().__init__(interesting)
        self.inference = inference
        self.records = Records()
        self.arguments = Arguments()
        self.calls: list[Call] = []
        self.checked: Places = {}
        self.unchecked: set[Function] = set()
        self.forwards: dict[Function, Forward | None] = {}
        self.fills: dict[str, bool] = {}
        self.problems: list[Problem] = []
        self.queue: list[Function] = []
        self.shadows: tuple[dict[str, Value], ...] = ()
        self.registered: dict[Place, Place | None] = {}
        self.anew = False

    def run(self, module: Module) -> None:
        """Visit one file."""
        first = len(self.found)
        self.module, self.table, self.record = module, module.table, None
        self.guarded = skips.file_skips(module)
        self.registered = {}
        self.body(module.tree.body)
        self.guarded = False
        self.functions()
        if self.checked:
            self._provide_within(only_checked(module, self.checked, self.unchecked), first)
            self.checked.clear()

    def _provide_within(self, functions: frozenset[Function], first: int) -> None:
        """Mark what was written down from `first` on in functions that only run below a check."""
        for function in functions:
            function.guarded = True
        for index in range(first, len(self.found) if functions else 0):
            usage, record = self.found[index]
            if record is not None and _inside(record, functions):
                self.found[index] = (usage._replace(guarded=True), record)

    def again(self, learned: Callable[[], list[Function] | None] | None = None) -> None:
        """Visit anew the functions about whose parameters the calls have told something.

        `learned` tells them, or `None` where there are none, in place of the calls that were met here.
        """
        self.settle()
        self.anew = True
        for _ in range(_MOST_ROUNDS):
            functions = learned() if learned else self.arguments.learned(self.inference) or None
            if functions is None:
                break
            anew = frozenset(functions)
            self.found = [one for one in self.found if one[1] is None or not _inside(one[1], anew)]
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
            self.registered = {}
            self.body(function.whole.body)
            self.guarded = False

    def body(self, body: list[ast.stmt]) -> None:
        """Visit the statements of one block that can run; one that is too deep costs only itself."""
        guarded, certain = self.guarded, self.certain
        # What a block registers, those behind and inside of it see; blocks around it may pass it by.
        registered, self.registered = self.registered, self.registered.copy()
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
            if statement.__class__ in _LEAVING:
                break
        self.guarded, self.certain = guarded, certain
        self.registered = registered

    def expression(self, node: ast.expr) -> Value:
        """Visit an expression and tell what it stands for."""
        return HANDLERS[node.__class__](self, node)

    def all(self, nodes: Iterable[ast.expr | None]) -> None:
        """Visit several expressions; constants hold nothing."""
        for node in nodes:
            if node is not None and node.__class__ is not ast.Constant:
                self.expression(node)

    def named(self, node: ast.Name) -> Value:
        """What a name stands for here."""
        name = node.id
        self.table.reads.add(name)
        for shadow in reversed(self.shadows):
            if name in shadow:
                return shadow[name]
        return self.inference.lookup(self.table, name, position(node))

    def is_shadowed(self, node: ast.expr) -> bool:
        """Whether an expression holds a name that a comprehension or lambda around it binds."""
        names = {part.id for part in walk(node) if isinstance(part, ast.Name)}
        return any(not names.isdisjoint(shadow) for shadow in self.shadows)

    def target(self, node: ast.expr) -> Value:
        """What an expression stands for, when what is done with it is written down instead of a read."""
        if isinstance(node, ast.Name):
            return self.named(node)
        if isinstance(node, ast.Attribute):
            return attribute(self.inference, self.expression(node.value), node, self.module)
        return self.expression(node)

    def make_certain(self, test: ast.expr, *, holds: bool) -> None:
        """Remember what a condition makes certain about things outside the project."""
        for known in certain(test, self.table, holds=holds):
            value = self.inference.value(known.object, self.table)
            if isinstance(value, External):
                stem = self.inference.known.instances.get(value.name, value.name)
                if not known.classes or is_another(self.inference, value, stem, known.classes, self.table):
                    self.certain = (*self.certain[-_MOST_CERTAIN:], (stem, known.member))

    def emit_external(self, value: External, kind: Any, node: ast.AST, **details: Any) -> bool:
        """Write down one usage, and beside it what else it is: by the name that the way to it stands for, and
        of something that the project keeps there. What the base of a class around it brings is provided for.
        """
        bases = self.inference.known.brought.get(value.name)
        if bases and self.record is not None and self.record.is_below(bases):
            details["guarded"] = True
        written = super().emit_external(value, kind, node, **details)
        if value.name.startswith(self.inference.known.leading):
            own = value._replace(name=self.inference.known.proper(value.name))
            super().emit_external(own, kind, node, **details)
        keeping = self.inference.keeping
        kept = keeping.below(value) if value.name.startswith(keeping.starts) else None
        if kept is not None:
            super().emit_external(kept, kind, node, **details)
        return written

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
                arguments=required(value.node) - (value.owner is not None),
                target=value.node.name,
            )

    def define(self, cls: Class, body: list[ast.stmt]) -> None:
        """Visit the body of a class."""
        table, record = self.table, self.record
        self.table, self.record = cls.table, self.records.of(cls)
        self.body(body)
        self.table, self.record = table, record


def _inside(record: Record, functions: frozenset[Function]) -> bool:
    """Whether a scope belongs to one of some functions, or to one that is defined in them."""
    found: Record | None = record
    while found is not None:
        if isinstance(found.function, Function) and found.function in functions:
            return True
        found = found.parent
    return False
