"""One file of the project, with its names and what it defines."""

from __future__ import annotations

import ast
from array import array
from bisect import bisect_left
from typing import TYPE_CHECKING

from flaskcompat.source.nodes import FunctionNode, has_yield, postpones
from flaskcompat.source.tables import Table

if TYPE_CHECKING:
    from flaskcompat.source.flags import Flags
    from flaskcompat.source.symbols import Class, Function

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
        "sys.version",
        "python_version",
    ),
    *("is bytes", "bytes is", "== bytes", "bytes =="),
    *("TYPE_CHECKING", "PY", "hasattr(", "get_distribution", "ImportError", '"Version"'),
    *("signature(", "argspec(", '", None)', "', None)"),
)
"""Without one of these words a file checks for nothing, and no condition needs to be looked through."""


class Module:
    """One file of the project. `units` are its functions and classes by the statement that defines them.

    `instead` are names that it imports where others are not there, with what the other side of `try` takes;
    `flags` knows what other modules of the project tell of versions.
    """

    def __init__(self, path: str, name: str, tree: ast.Module, text: str) -> None:
        self.path, self.name, self.tree, self.text = path, name, tree, text
        self.package = path.rpartition("/")[2] == "__init__.py"
        self.units: dict[ast.AST, Function | Class] = {}
        self.roots: frozenset[str] | None = None
        self.verdicts: dict[ast.expr, bool] = {}
        self.judged: dict[tuple[int, int], bool] = {}
        self.asking: dict[Function, bool] = {}
        self.table = Table("module", self, None)
        self.fixtures: dict[str, Function] | None = None
        self.instead: dict[str, str] = {}
        self.tries: list[tuple[int, int, bool]] | None = None
        self.postponed = "annotations" in text and postpones(tree)
        self.flags: Flags | None = None
        self.checks = any(word in text for word in _CHECKS)
        self._ascii = text.isascii()
        self._lines: list[str] | None = None
        self._yield_lines: list[int] | None = None
        self.starts: array[int] | None = None
        self.places: dict[int, Function | Class] = {}

    def release(self) -> None:
        """Take apart the cycles between tables and units, so that the trees go without a collection."""
        for unit in self.units.values():
            if unit.table is not None:
                unit.table.release()
        self.places.clear()
        self.table.release()
        self.units.clear()
        self.verdicts.clear()
        self.asking.clear()
        self.tree.body.clear()

    def column(self, line: int, offset: int) -> int:
        """The 1-based column, in characters, of an offset that the parser gives in bytes of UTF-8."""
        if self._ascii:
            return offset + 1
        return len(self._split()[line - 1].encode()[:offset].decode(errors="ignore")) + 1

    def lines(self, node: ast.stmt) -> str:
        """The lines that a statement stands in."""
        return "\n".join(self._split()[node.lineno - 1 : node.end_lineno])

    def _split(self) -> list[str]:
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines

    def yields(self, node: FunctionNode | ast.Lambda) -> bool:
        """Whether the body of a function of this file holds a `yield` of its own."""
        if self._yield_lines is None:
            texts = self.text.split("\n") if "yield" in self.text else []
            self._yield_lines = [number for number, text in enumerate(texts, 1) if "yield" in text]
        first = bisect_left(self._yield_lines, node.lineno)
        for line in self._yield_lines[first : first + 1]:
            return line <= (node.end_lineno or node.lineno) and has_yield(node)
        return False
