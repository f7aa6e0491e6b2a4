"""The tables that bind names, one for each body."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from flaskcompat.source.module import Module
    from flaskcompat.source.symbols import Class, Function, Value

Kind = Literal[
    "import",
    "value",
    "function",
    "class",
    "enter",
    "parameter",
    "none",
    "unknown",
    "item",
    "element",
    "caught",
]
END = 1 << 62
"""A position after everything in a file."""


class Binding:
    """One place that binds a name, and what it binds the name to.

    `node` is the expression, statement or argument to look at; `detail` the qualified name of an import.
    `conditional` tells whether a branch, a loop or an exception can pass it by; `home` is the body that it
    stands in where it binds a name of another (`global`).
    """

    __slots__ = ("conditional", "detail", "guarded", "home", "kind", "known", "node", "position", "value")

    def __init__(self, kind: Kind, position: int, node: ast.AST | None, detail: str = "") -> None:
        self.kind, self.position, self.node, self.detail = kind, position, node, detail
        self.guarded = self.conditional = self.known = False
        self.home: Table | None = None
        self.value: Value = None


class Table:
    """The names of one module, class or function body.

    `attributes` are what a method assigns to attributes of its first parameter; `returns` the expressions
    that a function returns; `reads` the names that a function and those around and inside of it read.
    """

    __slots__ = (
        "attributes",
        "bindings",
        "kind",
        "module",
        "outer",
        "owner",
        "parent",
        "reads",
        "returns",
        "stars",
    )

    def __init__(
        self, kind: Literal["module", "class", "function"], module: Module, parent: Table | None
    ) -> None:
        self.kind, self.module, self.parent = kind, module, parent
        self.owner: Function | Class | None = None
        self.bindings: dict[str, list[Binding]] = {}
        self.outer: dict[str, Value] = {}
        self.reads: set[str] = parent.reads if parent is not None and parent.kind != "module" else set()
        self.stars: list[tuple[str, bool]] = []
        self.returns: list[ast.expr] = []
        self.attributes: dict[str, list[Binding]] = {}

    def forget(self) -> None:
        """Drop what was found out about the names, so that it is found out anew."""
        self.outer.clear()
        for bound in (*self.bindings.values(), *self.attributes.values()):
            for binding in bound:
                if binding.kind not in ("function", "class"):
                    binding.known, binding.value = False, None

    def release(self) -> None:
        """Forget everything."""
        self.owner = self.parent = None
        for names in (self.bindings, self.outer, self.attributes):
            names.clear()
