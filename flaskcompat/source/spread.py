"""Keyword arguments, with those in `**{...}` and `**options` that are written down."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from flaskcompat.source import catching, guards
from flaskcompat.source.nodes import position, walk
from flaskcompat.source.symbols import Function
from flaskcompat.source.tables import Table
from flaskcompat.source.written import written

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

_FILLING = frozenset({"setdefault", "update"})
_READING = frozenset({"get", "items", "keys", "values"})
_INNER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def spread(walker: Walker, keywords: list[ast.keyword], *, known: bool) -> list[ast.keyword]:
    """The keywords of a call; what fills a dict before counts where the call is `known` to matter."""
    found: list[ast.keyword] = []
    for keyword in keywords:
        if keyword.arg is not None:
            found.append(keyword)
            continue
        mapping = written(keyword.value, walker.table)
        if isinstance(mapping, ast.Dict):
            found += _items(mapping)
        if known and isinstance(keyword.value, ast.Name):
            given = {one.arg for one in found}
            found += [one for one in _filled(walker, keyword.value, mapping) if one.arg not in given]
    return found


def _items(mapping: ast.Dict) -> Iterator[ast.keyword]:
    for key, value in zip(mapping.keys, mapping.values, strict=True):
        if isinstance(key, ast.Constant) and isinstance(key.value, str):
            yield ast.copy_location(ast.keyword(key.value, value), key)


def _filled(walker: Walker, name: ast.Name, mapping: ast.expr) -> list[ast.keyword]:
    """What the same body puts into a dict before: `options["x"] = 1`, `options.update(x=1)`.

    The dict has to begin as one that is written there, or as the `**options` of the function. Nothing is said
    where anything else is done with it, nor of what only some versions get.
    """
    table = walker.table
    owner = table.owner
    extra = owner.node.args.kwarg if isinstance(owner, Function) else None
    bound = table.bindings.get(name.id, ())
    begins = isinstance(mapping, ast.Dict) or (extra is not None and extra.arg == name.id)
    if len(bound) != 1 or not begins or table.kind == "class":
        return []
    body = owner.whole.body if isinstance(owner, Function) else table.module.tree.body
    stores = _Stores(name.id, position(name), table)
    stores.look(body)
    return [] if stores.open else [one for one in stores.found if one.arg not in stores.gone]


class _Stores:
    """What a body puts into a dict up to a place, and takes out; `open` where it does something else."""

    def __init__(self, name: str, place: int, table: Table) -> None:
        self.name, self.place, self.table = name, place, table
        self.found: list[ast.keyword] = []
        self.gone: set[str | None] = set()
        self.open = False

    def look(self, body: list[ast.stmt], apart: frozenset[object] = frozenset()) -> None:
        """Look at the statements of a block; `apart` are the constants that conditions around it ask for."""
        for statement in body:
            if isinstance(statement, _INNER):
                self.open = self.open or any(self._is(node) for node in walk(statement))
            elif isinstance(statement, ast.If):
                asked = {one.value for one in walk(statement.test) if isinstance(one, ast.Constant)}
                if guards.is_version_check(statement.test, self.table):
                    continue
                self.look(statement.body, apart | asked)
                self.look(statement.orelse, apart | asked)
            elif isinstance(statement, ast.Try):
                if not catching.catches_absence(statement, self.table):
                    self.look(statement.body, apart)
                for handler in statement.handlers:
                    self.look(handler.body, apart)
                self.look(statement.orelse, apart)
                self.look(statement.finalbody, apart)
            elif isinstance(statement, (ast.For, ast.AsyncFor, ast.While, ast.With, ast.AsyncWith)):
                self.look(statement.body, apart)
                self.look(getattr(statement, "orelse", []), apart)
            elif position(statement) < self.place:
                self._statement(statement, apart)

    def _statement(self, statement: ast.stmt, apart: frozenset[object]) -> None:
        names = sum(self._is(node) for node in walk(statement))
        if not names:
            return
        value = statement.value if isinstance(statement, (ast.Assign, ast.AnnAssign, ast.Expr)) else None
        target = statement.targets[0] if isinstance(statement, ast.Assign) else None
        if isinstance(target, ast.Name) and target.id == self.name:
            return
        if isinstance(target, ast.Subscript) and self._is(target.value) and names == 1 and value is not None:
            self._put([(target.slice, value)], apart)
            return
        call = value if isinstance(value, ast.Call) else None
        function = call.func if call is not None else None
        if (
            call is not None
            and isinstance(function, ast.Attribute)
            and self._is(function.value)
            and names == 1
        ):
            self._called(function.attr, call, apart)
        else:
            self._other(statement, names)

    def _called(self, method: str, call: ast.Call, apart: frozenset[object]) -> None:
        first = call.args[0] if call.args else None
        if method == "pop" and isinstance(first, ast.Constant):
            self.gone.add(str(first.value))
        elif method == "setdefault" and first is not None and len(call.args) == 2:
            self._put([(first, call.args[1])], apart)
        elif method == "update":
            given = written(first, self.table) if first is not None else None
            if isinstance(given, ast.Dict):
                self._put(
                    [(key, one) for key, one in zip(given.keys, given.values, strict=True) if key], apart
                )
            self.found += [one for one in call.keywords if one.arg and one.arg not in apart]
        elif method not in _READING:
            self.open = True

    def _put(self, pairs: Iterable[tuple[ast.expr, ast.expr]], apart: frozenset[object]) -> None:
        for key, value in pairs:
            if isinstance(key, ast.Constant) and isinstance(key.value, str) and key.value not in apart:
                self.found.append(ast.copy_location(ast.keyword(key.value, value), key))

    def _other(self, statement: ast.stmt, names: int) -> None:
        """A statement that reads the dict, or hands it over as `**options`, leaves it as it is."""
        seen = 0
        for node in walk(statement):
            if isinstance(node, ast.keyword):
                seen += node.arg is None and self._is(node.value)
            elif isinstance(node, ast.Subscript):
                seen += self._is(node.value) and isinstance(node.ctx, ast.Load)
            elif isinstance(node, ast.Compare):
                seen += sum(map(self._is, node.comparators))
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                method = node.func.attr
                taken = method == "pop" and bool(node.args) and isinstance(node.args[0], ast.Constant)
                if self._is(node.func.value) and (method in _READING or taken):
                    seen += 1
                    self.gone |= {str(node.args[0].value)} if taken else set()  # type: ignore[attr-defined]
        self.open = self.open or seen < names

    def _is(self, node: ast.AST) -> bool:
        return isinstance(node, ast.Name) and node.id == self.name
