"""What is handed to the framework to run at start or with every request."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import TYPE_CHECKING

from flaskcompat.needs.reading.members import method
from flaskcompat.needs.steps import Hook, Unit
from flaskcompat.source.symbols import Class, External, Function, Instance, Value

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader


def hook(reader: Reader, called: ast.expr, units: Iterable[Unit]) -> None:
    """Note that functions are passed to a hook, or decorated by it, if it is one."""
    value = reader.value(called)
    row = reader.tables.hooks.get(value.name) if isinstance(value, External) else None
    if row is None:
        if _is_list(reader, called):
            for unit in units:
                reader.block.append(Hook((unit,), "request", True))
        return
    for unit in units:
        for index, cls in enumerate(row.given):
            if isinstance(unit, Function):
                reader.arguments.give(unit, str(index), External(cls, instance=True))
        # What an application that is shown as an example registers is there to be asked for.
        certain = row.certain or reader.module.path == reader.silent
        reader.block.append(Hook((unit,), row.stage, certain))


def _is_list(reader: Reader, called: ast.expr) -> bool:
    """Whether something is added to one of the lists that hold functions for every request."""
    if not isinstance(called, ast.Attribute) or called.attr not in ("append", "insert", "extend", "add"):
        return False
    for _ in range(6):
        if isinstance(called, ast.Attribute):
            if called.attr in reader.tables.lists:
                return True
            called = called.value
        elif isinstance(called, (ast.Call, ast.Subscript)):
            called = called.func if isinstance(called, ast.Call) else called.value
    return False


def passed(reader: Reader, called: ast.expr, arguments: Iterable[ast.expr]) -> None:
    """Note the functions among the arguments of a call that a hook takes."""
    units: list[Unit] = []
    for node in arguments:
        unit = function_of(reader, node)
        if unit is not None:
            units.append(unit)
    if units:
        hook(reader, called, units)


def function_of(reader: Reader, node: ast.expr) -> Unit | None:
    """The function that an argument is, also one that a decorator of its own or an object stands for."""
    if isinstance(node, ast.Lambda):
        names = [
            argument.arg for argument in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
        ]
        return reader.anonymous(node, frozenset(names))
    if isinstance(node, (ast.List, ast.Tuple)):
        return function_of(reader, node.elts[0]) if len(node.elts) == 1 else None
    value = reader.value(node)
    if isinstance(value, Function):
        return value
    if isinstance(value, Instance):
        return method(reader, value.of, "__call__")
    return None


def stored(reader: Reader, name: str, value: ast.expr) -> None:
    """Note that an object, whose methods the framework calls, is stored in an attribute."""
    row = reader.tables.sets.get(name)
    if row is None:
        return
    stage, methods = row
    classes = objects(reader, value)
    for each in methods:
        units = [found for cls in classes if (found := method(reader, cls, each)) is not None]
        if units:
            reader.block.append(Hook(tuple(dict.fromkeys(units)), stage, True))


def objects(reader: Reader, node: ast.expr) -> list[Class]:
    """The classes that an object may be of: of each `return`, where a function of its own makes it."""
    if isinstance(node, ast.IfExp):
        return [*objects(reader, node.body), *objects(reader, node.orelse)]
    if isinstance(node, ast.Call):
        made = reader.value(node.func)
        if isinstance(made, Function) and not made.is_generator:
            table = reader.inference.table(made)
            return _classes([value for each in table.returns for value in reader.values(each, table)])
    return _classes(reader.values(node, reader.table))


def _classes(values: Iterable[Value]) -> list[Class]:
    return list(dict.fromkeys(value.of for value in values if isinstance(value, Instance)))
