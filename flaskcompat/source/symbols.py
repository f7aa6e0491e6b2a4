"""What a name can stand for, and the tables that bind names."""

from __future__ import annotations

import ast
from array import array
from bisect import bisect_left
from typing import Literal, NamedTuple

from flaskcompat.source import bodies
from flaskcompat.source.nodes import FunctionNode, has_yield, position, postpones

Kind = Literal[
    "import", "value", "function", "class", "enter", "parameter", "none", "unknown", "item", "element"
]
END = 1 << 62
"""A position after everything in a file."""

Key = tuple[str, int]
"""The file of a function or class of the project, and the position of its definition."""


class External(NamedTuple):
    """Something outside the project, by qualified name; with `instance`, an object of that class.

    `guarded` tells that it was imported where its absence is provided for, `held` that a variable holds it.
    """

    name: str
    instance: bool = False
    guarded: bool = False
    held: bool = False


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


class Folder(NamedTuple):
    """A folder of the project that is imported as a namespace package (PEP 420); its path ends in a slash."""

    path: str


_CHECKS = (
    *(
        "__version__",
        "_version",
        "version_",
        "version(",
        "Version(",
        "VERSION",
        "hexversion",
        "import version",
    ),
    *("TYPE_CHECKING", "PY", "hasattr(", "get_distribution", "ImportError", '"Version"'),
    *("signature(", "argspec(", '", None)', "', None)"),
)
"""Without one of these words a file checks for nothing, and no condition needs to be looked through."""


class Module:
    """One file of the project. `units` are its functions and classes by the statement that defines them."""

    def __init__(self, path: str, name: str, tree: ast.Module, text: str) -> None:
        self.path, self.name, self.tree, self.text = path, name, tree, text
        self.package = path.rpartition("/")[2] == "__init__.py"
        self.units: dict[ast.AST, Function | Class] = {}
        self.roots: frozenset[str] | None = None
        self.verdicts: dict[ast.expr, bool] = {}
        self.judged: dict[tuple[int, int], bool] = {}
        self.table = Table("module", self, None)
        self.fixtures: dict[str, Function] | None = None
        self.postponed = "annotations" in text and postpones(tree)
        self.checks = any(word in text for word in _CHECKS)
        self._ascii = text.isascii()
        self._lines: list[str] | None = None
        self._yield_lines: list[int] | None = None
        self.starts: array[int] | None = None

    def release(self) -> None:
        """Take apart the cycles between tables and units, so that the trees go without a collection."""
        for unit in self.units.values():
            if unit.table is not None:
                unit.table.release()
        self.table.release()
        self.units.clear()
        self.verdicts.clear()
        self.tree.body.clear()

    def column(self, line: int, offset: int) -> int:
        """The 1-based column, in characters, of an offset that the parser gives in bytes of UTF-8."""
        if self._ascii:
            return offset + 1
        if self._lines is None:
            self._lines = self.text.split("\n")
        return len(self._lines[line - 1].encode()[:offset].decode(errors="ignore")) + 1

    def yields(self, node: FunctionNode | ast.Lambda) -> bool:
        """Whether the body of a function of this file holds a `yield` of its own."""
        if self._yield_lines is None:
            texts = self.text.split("\n") if "yield" in self.text else []
            self._yield_lines = [number for number, text in enumerate(texts, 1) if "yield" in text]
        first = bisect_left(self._yield_lines, node.lineno)
        for line in self._yield_lines[first : first + 1]:
            return line <= (node.end_lineno or node.lineno) and has_yield(node)
        return False


Value = External | Function | Class | Instance | Result | Module | Folder | None
