"""The state of reading one distribution: which body is at hand, and the block that its steps go to."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from flaskcompat.model.inventory import Problem
from flaskcompat.needs.reading import expressions, statements
from flaskcompat.needs.reading.defaults import defaults
from flaskcompat.needs.steps import ATTRIBUTE, Lambda, Maybe, Run, Step, Unit, Use
from flaskcompat.needs.tables import Tables
from flaskcompat.source.arguments import Arguments
from flaskcompat.source.inference import Inference
from flaskcompat.source.module import Module
from flaskcompat.source.symbols import Class, External, Function, Value
from flaskcompat.source.tables import Table


class Reader:
    """Turns units into blocks; each is read once, and again when calls told what its parameters are."""

    def __init__(self, inference: Inference, tables: Tables, interesting: frozenset[str]) -> None:
        self.inference, self.tables, self.interesting = inference, tables, interesting
        self.arguments = Arguments()
        self.problems: list[Problem] = []
        self.blocks: dict[int, list[Step]] = {}
        self.units: dict[int, Unit] = {}
        self.lambdas: dict[ast.Lambda, Lambda] = {}
        self.silent = ""
        """The file whose own needs do not count."""
        self.flask = any("flask" in module.text for module in inference.project.modules.values())
        self.defaults = defaults(module.tree for module in inference.project.modules.values())
        self.block: list[Step] = []
        self.shadows: tuple[frozenset[str], ...] = ()
        self.owner: Unit | None = None
        self.module: Module
        self.table: Table

    def steps(self, unit: Unit) -> list[Step]:
        """The steps that running a unit takes."""
        found = self.blocks.get(id(unit))
        if found is None:
            found = self.blocks[id(unit)] = []
            self.units[id(unit)] = unit
            self._read(unit, found)
        return found

    def forget(self, functions: set[Function]) -> None:
        """Read some functions, and what is defined inside of them, anew when they are next asked for."""
        for key, unit in list(self.units.items()):
            if _within(unit, functions):
                del self.blocks[key], self.units[key]

    def _read(self, unit: Unit, block: list[Step]) -> None:
        outer = (
            self.block,
            self.shadows,
            self.owner,
            getattr(self, "module", None),
            getattr(self, "table", None),
        )
        self.block, self.shadows, self.owner = block, (), unit
        if isinstance(unit, Module):
            self.module, self.table = unit, unit.table
            statements.run(self, unit.tree.body)
        elif isinstance(unit, Function):
            self._seed(unit)
            self.module, self.table = unit.module, self.inference.table(unit)
            statements.run(self, unit.node.body)
        else:
            self.module, self.table, self.shadows = unit.table.module, unit.table, unit.shadows
            self.visit(unit.node.body)
        self.block, self.shadows, self.owner, self.module, self.table = outer  # type: ignore[assignment]

    def _seed(self, function: Function) -> None:
        """What a parameter is by convention, in a distribution that has to do with the framework."""
        given = self.tables.conventions.get(function.node.name) if self.flask else None
        for name, cls in (given or {}).items():
            function.given.setdefault(name, External(cls, instance=True))

    def visit(self, node: ast.AST) -> None:
        """Visit an expression."""
        handler = expressions.HANDLERS.get(node.__class__)
        if handler is not None:
            handler(self, node)
        else:
            for child in ast.iter_child_nodes(node):
                self.visit(child)

    def all(self, nodes: Iterable[ast.expr | None]) -> None:
        """Visit several expressions."""
        for node in nodes:
            if node is not None and node.__class__ is not ast.Constant:
                self.visit(node)

    def value(self, node: ast.expr) -> Value:
        """What an expression stands for here."""
        root: ast.expr = node
        while isinstance(root, (ast.Attribute, ast.Call)):
            root = root.value if isinstance(root, ast.Attribute) else root.func
        if isinstance(root, ast.Name) and self.hidden(root.id):
            return None
        value = self.inference.value(node, self.table)
        told = self.tables.attributes.get(node.attr) if isinstance(node, ast.Attribute) else None
        if (
            told
            and self.flask
            and (value is None or (isinstance(value, External) and not self._is_interesting(value.name)))
        ):
            return External(told, instance=True)
        if (
            isinstance(node, ast.Name)
            and isinstance(value, External)
            and value.guarded
            and not value.instance
        ):
            return self._same_class(node) or value
        return value

    def values(self, node: ast.expr, table: Table) -> list[Value]:
        """All that an expression may stand for, by the places that bind a name."""
        bound = table.bindings.get(node.id, []) if isinstance(node, ast.Name) else []
        nodes = [each.node for each in bound if each.kind == "value" and isinstance(each.node, ast.expr)]
        if not nodes or len(nodes) < len([each for each in bound if each.kind != "none"]):
            return [self.inference.value(node, table)]
        return [self.inference.value(each, table) for each in nodes]

    def _same_class(self, node: ast.Name) -> Value:
        """The object that either side of a check binds a name to, where both are of one class."""
        classes = {self.inference.class_name(each) for each in self.values(node, self.table)}
        return External(classes.pop(), instance=True) if len(classes) == 1 and "" not in classes else None

    def hidden(self, name: str) -> bool:
        """Whether a comprehension or lambda around binds the name."""
        return any(name in shadow for shadow in self.shadows)

    def use(
        self,
        names: tuple[str, ...],
        node: ast.AST,
        kind: str = "name",
        detail: str = "",
        error: str = ATTRIBUTE,
    ) -> None:
        """Note that one of some names is needed, when they are of interest: for their top, or themselves."""
        if self.module.path != self.silent and names and all(map(self._is_interesting, names)):
            line = getattr(node, "end_lineno" if isinstance(node, ast.Attribute) else "lineno", 0) or 0
            self.block.append(Use(names, kind, detail, error, self.module.path, line))

    def _is_interesting(self, name: str) -> bool:
        return name.partition(".")[0] in self.interesting or name in self.interesting

    def run(self, unit: Unit) -> None:
        """Note that a unit runs here."""
        if unit is not self.owner:
            self.block.append(Run(unit))

    def run_module(self, module: Module) -> None:
        """Note that a module is imported, and with it the packages around it."""
        for one in self.with_parents(module):
            self.run(one)

    def with_parents(self, module: Module) -> Iterator[Module]:
        """The packages around a module, outermost first, then the module."""
        parts = module.path.split("/")[:-1]
        modules = self.inference.project.modules
        for depth in range(1, len(parts) + 1):
            package = modules.get("/".join([*parts[:depth], "__init__.py"]))
            if package is not None and package is not module:
                yield package
        yield module

    @contextmanager
    def into(self, block: list[Step]) -> Iterator[list[Step]]:
        """Let steps go to another block for a while."""
        outer = self.block
        self.block = block
        try:
            yield block
        finally:
            self.block = outer

    @contextmanager
    def maybe(self) -> Iterator[None]:
        """What is noted meanwhile may not run."""
        with self.into([]) as block:
            yield
        if block:
            self.block.append(Maybe(block))

    @contextmanager
    def inside(self, cls: Class) -> Iterator[None]:
        """Names are those of a class body."""
        outer = self.table
        self.table = cls.table
        try:
            yield
        finally:
            self.table = outer

    def is_star(self, name: ast.Name) -> bool:
        """Whether only a star import can have brought a name."""
        scope: Table | None = self.table
        while scope is not None:
            if name.id in scope.bindings:
                return False
            scope = scope.parent
        return not self.hidden(name.id)

    def anonymous(self, node: ast.Lambda, names: frozenset[str]) -> Lambda:
        """The one unit of a lambda."""
        found = self.lambdas.get(node)
        if found is None:
            found = self.lambdas[node] = Lambda(node, self.table, (*self.shadows, names))
        return found


def _within(unit: Unit, functions: set[Function]) -> bool:
    table: Table | None = unit.table
    if isinstance(unit, Function) and unit in functions:
        return True
    while table is not None:
        if isinstance(table.owner, Function) and table.owner in functions:
            return True
        table = table.parent
    return False
