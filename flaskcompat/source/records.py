"""Scopes while they are still being found out, and the usages in them."""

from __future__ import annotations

from typing import Literal, NamedTuple

from flaskcompat.model.usage import Scope
from flaskcompat.source.symbols import Class, Function, Key


class Distant(NamedTuple):
    """A function that another process has read."""

    key: Key


class Record:
    """One scope to be.

    `decorators` grow until the whole project was read: a function is often passed to something far from its
    definition.
    """

    __slots__ = (
        "decorators",
        "function",
        "is_async",
        "is_generator",
        "kind",
        "line",
        "name",
        "parent",
        "scopes",
    )

    def __init__(
        self, kind: Literal["function", "class", "with"], name: str, line: int, parent: Record | None
    ) -> None:
        self.kind, self.name, self.line, self.parent = kind, name, line, parent
        self.decorators: list[str] = []
        self.is_async = self.is_generator = False
        self.function: Function | Distant | None = parent.function if parent is not None else None
        self.scopes: tuple[Scope, ...] | None = None

    def passed_to(self, name: str) -> None:
        """Note a decorator, or a callable that the function or its result is passed to."""
        if name not in self.decorators:
            self.decorators.append(name)

    def is_below(self, names: frozenset[str]) -> bool:
        """Whether the scope, or one around it, has one of some decorators or bases, as far as is known."""
        record: Record | None = self
        while record is not None:
            if not names.isdisjoint(record.decorators):
                return True
            record = record.parent
        return False

    def chain(self) -> tuple[Scope, ...]:
        """The finished scopes down to this one; to be asked for only when nothing is added any more."""
        if self.scopes is None:
            scope = Scope(
                self.kind, self.name, self.line, tuple(self.decorators), self.is_async, self.is_generator
            )
            self.scopes = (*self.parent.chain(), scope) if self.parent is not None else (scope,)
        return self.scopes


class Records:
    """The scopes of the functions and classes of a project, made when they are first asked for."""

    def __init__(self) -> None:
        self.made: dict[Function | Class, Record] = {}

    def of(self, unit: Function | Class) -> Record:
        """The scope of a function or class, inside of those that its definition stands in."""
        record = self.made.get(unit)
        if record is None:
            above = unit.parent if isinstance(unit, Function) else unit.table.parent
            owner = above.owner if above is not None else None
            parent = self.of(owner) if owner is not None else None
            kind: Literal["function", "class"] = "function" if isinstance(unit, Function) else "class"
            record = self.made[unit] = Record(kind, unit.node.name, unit.node.lineno, parent)
            if isinstance(unit, Function):
                record.function = unit
                record.is_async, record.is_generator = unit.is_async, unit.is_generator
        return record
