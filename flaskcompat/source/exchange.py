"""What one half of a scan tells the other: functions and classes by their keys, scopes by their numbers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING, Literal, NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.model.usage import Usage
from flaskcompat.source.callers import Place, outer
from flaskcompat.source.nodes import end, position
from flaskcompat.source.records import Distant, Record
from flaskcompat.source.symbols import Class, External, Function, Instance, Key, Value

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference
    from flaskcompat.source.visit import Visit
    from flaskcompat.source.walker import Walker

Plain = External | Key | None
"""A value that both processes understand: an object of a class of the project is the key of the class."""
PlainPassed = dict[Key, dict[str, Plain]]
"""The values of parameters, by the key of the function."""


class Row(NamedTuple):
    """One record; `parent` is the number of the one around it, `unit` the key of what it is the scope of."""

    kind: Literal["function", "class", "with"]
    name: str
    line: int
    parent: int
    function: Key | None
    unit: Key | None
    decorators: list[str]
    is_async: bool
    is_generator: bool


class Told(NamedTuple):
    """All that a half has found, with its records as numbers; -1 is none."""

    rows: list[Row]
    found: list[tuple[Usage, int]]
    calls: list[tuple[int, Key, Place]]
    importers: dict[str, list[str]]
    problems: list[Problem]


def plain(value: Value) -> Plain:
    """Turn a value that is passed into one that both processes understand."""
    return value.of.key if isinstance(value, Instance) else value if isinstance(value, External) else None


def meant(inference: Inference, value: Plain) -> Value:
    """Turn what the other process understands back into the value."""
    if value is None or isinstance(value, External):
        return value
    unit = unit_at(inference, value)
    return Instance(unit) if isinstance(unit, Class) else None


def unit_at(inference: Inference, key: Key) -> Function | Class | None:
    """The function or class with a key; functions around it are looked into."""
    path, place = key
    module = inference.project.modules.get(path)
    while module is not None:
        around: Function | None = None
        for node, unit in module.units.items():
            if position(node) == place:
                return unit
            if isinstance(unit, Function) and unit.table is None and position(node) < place < end(node):
                around = unit
        if around is None:
            return None
        inference.table(around)
    return None


class Writer:
    """Numbers the records of a walker as they are told."""

    def __init__(self, walker: Walker) -> None:
        self.rows: list[Row] = []
        self._units = {id(record): unit.key for unit, record in walker.records.made.items()}
        self._numbers: dict[int, int] = {}

    def number(self, record: Record | None) -> int:
        """The number of a record, which is told where it was not yet; -1 for none."""
        if record is None:
            return -1
        found = self._numbers.get(id(record))
        if found is None:
            parent = self.number(record.parent)
            found = self._numbers[id(record)] = len(self.rows)
            function = record.function.key if record.function is not None else None
            shape = (record.decorators, record.is_async, record.is_generator)
            unit = self._units.get(id(record))
            self.rows.append(Row(record.kind, record.name, record.line, parent, function, unit, *shape))
        return found


def written(visit: Visit, own: Collection[str]) -> Told:
    """Turn what a visit of its `own` files has found into what it tells."""
    walker = visit.walker
    writer = Writer(walker)
    found = [(usage, writer.number(record)) for usage, record in walker.found]
    calls = [(writer.number(record), key, place) for record, key, place in outer(walker.calls)]
    for unit, record in walker.records.made.items():
        if unit.module.path not in own:
            writer.number(record)
    return Told(writer.rows, found, calls, visit.modules.importers, [*visit.problems, *walker.problems])


def join(visit: Visit, halves: Iterable[Told]) -> None:
    """Add to a visit what halves of the project tell; of the scope of a function each knows a part."""
    known: dict[Key, Record] = {}
    for told in halves:
        records: list[Record] = []
        for row in told.rows:
            records.append(_record(row, records, known))
        visit.walker.found += [
            (usage, records[number] if number >= 0 else None) for usage, number in told.found
        ]
        visit.calls += [(records[number], key, place) for number, key, place in told.calls]
        visit.problems += told.problems
        for path, given in told.importers.items():
            visit.modules.importers.setdefault(path, []).extend(given)


def _record(row: Row, records: list[Record], known: dict[Key, Record]) -> Record:
    record = known.get(row.unit) if row.unit is not None else None
    if record is None:
        record = Record(row.kind, row.name, row.line, records[row.parent] if row.parent >= 0 else None)
        record.function = Distant(row.function) if row.function is not None else None
        record.is_async, record.is_generator = row.is_async, row.is_generator
        if row.unit is not None:
            known[row.unit] = record
    for name in row.decorators:
        record.passed_to(name)
    return record
