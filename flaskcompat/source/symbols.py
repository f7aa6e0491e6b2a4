"""What a name can stand for."""

from __future__ import annotations

import ast
from typing import NamedTuple

from flaskcompat.source import bodies
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import FunctionNode, position
from flaskcompat.source.tables import Binding, Table

Key = tuple[str, int]
"""The file of a function or class of the project, and the position of its definition."""


BUILT_IN = "builtins."
"""How names begin that no file binds and that a Python has by itself."""


class External(NamedTuple):
    """Something outside the project, by qualified name; with `instance`, an object of that class.

    `guarded` tells that it was imported where its absence is provided for, `held` that a variable holds it.
    """

    name: str
    instance: bool = False
    guarded: bool = False
    held: bool = False


class Function:
    """A function of the project.

    `table` is filled when its names are first asked for; `given` is what its callers evidently pass.
    """

    __slots__ = (
        "aside",
        "decorators",
        "generator",
        "given",
        "guarded",
        "module",
        "node",
        "outcome",
        "outcome_known",
        "owner",
        "parent",
        "table",
    )

    def __init__(self, node: FunctionNode, parent: Table, guarded: bool) -> None:
        self.node, self.parent, self.module, self.guarded = node, parent, parent.module, guarded
        self.owner: Class | None = parent.owner if isinstance(parent.owner, Class) else None
        self.table: Table | None = None
        self.given: dict[str, Value] = {}
        self.decorators: tuple[str, ...] | None = None
        self.outcome: Value = None
        self.outcome_known = False
        self.generator: bool | None = None
        self.aside = False

    @property
    def key(self) -> Key:
        """What tells it apart in any process: its file, and where its definition stands there."""
        return self.module.path, position(self.node)

    @property
    def is_async(self) -> bool:
        """Whether it is an `async def`."""
        return self.node.__class__ is ast.AsyncFunctionDef

    @property
    def is_generator(self) -> bool:
        """Whether its body yields."""
        if self.generator is None:
            self.generator = self.module.yields(self.node)
        return self.generator

    @property
    def whole(self) -> FunctionNode:
        """Its definition with the body, which is read anew where it was laid aside."""
        if self.aside:
            bodies.bring_back(self)
        return self.node


class Class:
    """A class of the project."""

    __slots__ = ("bases", "external", "lineage", "module", "name", "node", "own", "table")

    def __init__(self, node: ast.ClassDef, parent: Table) -> None:
        self.node, self.module = node, parent.module
        self.name: str = node.name
        if isinstance(parent.owner, Class):
            self.name = f"{parent.owner.name}.{node.name}"
        self.table = Table("class", parent.module, parent)
        self.table.owner = self
        self.bases: tuple[Value, ...] | None = None
        self.lineage: list[Class] | None = None
        self.external: list[str] | None = None
        self.own: dict[str, list[tuple[Binding, Table]]] | None = None

    @property
    def key(self) -> Key:
        """As that of a function."""
        return self.module.path, position(self.node)

    @property
    def qualified(self) -> str:
        """`module.Class` of the project."""
        return f"{self.module.name}.{self.name}"


class Instance(NamedTuple):
    """An object of a class of the project."""

    of: Class


class Result(NamedTuple):
    """The generator or coroutine that calling a function of the project gives."""

    function: Function


class Anonymous(NamedTuple):
    """A lambda, and the body that it stands in."""

    node: ast.Lambda
    table: Table


class Folder(NamedTuple):
    """A folder of the project that is imported as a namespace package (PEP 420); its path ends in a slash."""

    path: str


Value = External | Function | Class | Instance | Result | Anonymous | Module | Folder | None
