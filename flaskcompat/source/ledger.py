"""Writing down usages, with what holds around them."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Mapping
from typing import Any

from flaskcompat.model.usage import Usage
from flaskcompat.source.certainty import CALLED
from flaskcompat.source.module import Module
from flaskcompat.source.records import Record
from flaskcompat.source.symbols import BUILT_IN, External
from flaskcompat.source.tables import Table

_NO_NAME = frozenset({"NameError", "Exception", "BaseException", ""})
"""What a name ends in that nothing binds, and what catches that."""

_SILENCED = re.compile(r"#.*\b(noqa|undefined-variable|name-defined)\b")

Certain = tuple[tuple[str, str], ...]


class Ledger:
    """Usages with the record of their scope, in `found`.

    `guarded`, `certain` and `missable` tell what the code around provides for: everything, some attributes
    and keys by name, or missing keys in certain kinds of usages; `tried` that `guarded` is only due to a
    `try`, which ends with what it holds, `caught` the exceptions that a `try` around goes on after, and
    `noted` what of the project that imports. `kept` are calls whose result a variable holds, `instead` tells
    of imports under a `try` what else is imported in their place. `looked` tells of a condition that is
    only asked after another one (`looks_into`), and `given` is what a file itself puts into a module of the
    standard library: `types.ClassType = type`.
    """

    def __init__(self, interesting: frozenset[str] | None) -> None:
        self.interesting = interesting
        self.partly = {each.partition(":")[0] for each in interesting or () if ":" in each}
        self.found: list[tuple[Usage, Record | None]] = []
        self.kept: list[tuple[int, int, str, set[str]]] = []
        self.guarded = self.tried = self.looked = False
        self.noted: list[str] = []
        self.given: set[tuple[str, str]] = set()
        self.instead: dict[ast.alias, str] = {}
        self.certain: Certain = ()
        self.missable: frozenset[str] = frozenset()
        self.caught: frozenset[str] = frozenset()
        self.record: Record | None = None
        self.module: Module
        self.table: Table

    def emit(self, name: str, kind: Any, node: ast.AST, **details: Any) -> bool:
        """Write down one usage, unless its name cannot matter; tells whether it did."""
        if not self.matters(name):
            return False
        line, column = self.place(node)
        if kind == "assign" and name.count(".") == 1 and name.partition(".")[0] in sys.stdlib_module_names:
            self.given.add((self.module.path, name))
        provided = (self.module.path, name) in self.given
        if self.guarded or provided or (name.startswith(BUILT_IN) and self._is_known_to_lack(line)):
            details["guarded"] = True
        usage = Usage(name, kind, self.module.path, line, column, **details)
        if (self.certain and self.is_certain(usage)) or (self.missable and self.may_miss(usage)):
            usage = usage._replace(guarded=True)
        self.found.append((usage, self.record))
        return True

    def _is_known_to_lack(self, line: int) -> bool:
        """Whether a line provides for names that nothing binds, or tells a linter to leave them alone."""
        if self.caught & _NO_NAME:
            return True
        text = self.module.text.split("\n", line)[line - 1]
        return _SILENCED.search(text) is not None

    def matters(self, name: str) -> bool:
        """Whether a name is below an interesting module: `json`, or with `json:detect` parts so called."""
        root, _, rest = name.partition(".")
        if self.interesting is None or root in self.interesting:
            return True
        return root in self.partly and any(f"{root}:{part}" in self.interesting for part in rest.split("."))

    def emit_external(self, value: External, kind: Any, node: ast.AST, **details: Any) -> bool:
        """Write down one usage of something that may have been imported under a guard."""
        if value.guarded:
            details["guarded"] = True
            if self.module.instead and not details.get("target"):
                details["target"] = self._other(value.name)
        return self.emit(value.name, kind, node, **details)

    def _other(self, name: str) -> str:
        """What the file imports in the place of what a name begins with, where that is not there."""
        return next(
            (other for one, other in self.module.instead.items() if f"{name}.".startswith(f"{one}.")), ""
        )

    def constant(self, name: str, node: ast.AST, details: dict[str, Any]) -> None:
        """Write down a constant of the project itself."""
        line, column = self.place(node)
        usage = Usage(name, "constant", self.module.path, line, column, guarded=self.guarded, **details)
        self.found.append((usage, self.record))

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

    def provide(self, name: str, first: int) -> None:
        """Mark what was written down from `first` on of a name whose absence is provided for."""
        for index in range(first, len(self.found)):
            usage, record = self.found[index]
            if usage.name == name:
                self.found[index] = (usage._replace(guarded=True), record)

    def settle(self) -> None:
        """Mark the calls whose result is held by a variable that nothing reads."""
        for first, last, name, reads in self.kept:
            if name not in reads:
                self.discard(first, last)
        self.kept.clear()

    def have(self, replaced: Mapping[str, str]) -> None:
        """Take what a project's own class in the place of a framework's has itself for provided for."""
        own: set[str] = set()
        for usage, record in self.found:
            if usage.kind in ("defined", "assign"):
                cls, _, name = usage.name.rpartition(".")
                # What any code sets on an object, `app.env = 1`, may be set after it is asked for.
                if cls in replaced and record is not None and record.is_below(frozenset({cls})):
                    own |= {usage.name, f"{replaced[cls]}.{name}"}
        for index, (usage, record) in enumerate(self.found if own else ()):
            if usage.kind in ("attribute", "call") and not own.isdisjoint(_with_holders(usage.name)):
                self.found[index] = (usage._replace(guarded=True), record)

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
        """Whether a condition around a usage made sure of the attribute or key that it needs.

        With no name it made sure of the class of the object, and so of all that it has; with `CALLED` of
        calling the object.
        """
        key = usage.values[0][1] if usage.values and usage.kind in ("call", "getitem", "delete") else None
        for stem, name in self.certain:
            if name == CALLED:
                if usage.kind == "call" and usage.name == stem:
                    return True
                continue
            full = f"{stem}.{name}"
            if usage.name == full or usage.name.startswith(full + "." if name else full):
                return True
            if key == name and (usage.name == stem or usage.name.startswith(stem + ".")):
                return True
        return False

    def may_miss(self, usage: Usage) -> bool:
        """Whether a usage raises `KeyError` for what is missing, and the code around provides for that."""
        return usage.kind in self.missable and (usage.kind != "call" or usage.name.endswith(".pop"))


def _with_holders(name: str) -> list[str]:
    """A qualified name with those of what it is a part of: `flask.Flask.env.x`, `flask.Flask.env`."""
    parts = name.split(".")
    return [".".join(parts[:end]) for end in range(3, len(parts) + 1)]
