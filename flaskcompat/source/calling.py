"""What a call gives, and what `with` and `await` make of it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source import outcomes
from flaskcompat.source.symbols import Class, External, Function, Instance, Result, Table, Value

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference


def result(inference: Inference, callee: Value, node: ast.Call, table: Table) -> Value:
    """What calling something gives."""
    if isinstance(callee, External):
        return _external(inference, callee, node, table)
    if isinstance(callee, Class):
        return Instance(callee)
    if isinstance(callee, Function):
        if callee.is_async or callee.is_generator:
            return Result(callee)
        return outcomes.returned(inference, callee)
    return None


def _external(inference: Inference, callee: External, node: ast.Call, table: Table) -> Value:
    known = inference.known
    wrapped = known.passes.get(callee.name)
    if wrapped is not None:
        index = int(wrapped)
        return inference.value(node.args[index], table) if len(node.args) > index else None
    given = known.calls.get(callee.name)
    if given is not None:
        return External(given, instance=True) if given else None
    return None if callee.instance else instance(inference, callee)


def instance(inference: Inference, value: Value) -> Value:
    """An object of a class; names outside the project are classes when they are spelled like one (PEP 8)."""
    if isinstance(value, Class):
        return Instance(value)
    if isinstance(value, External):
        last = value.name.rpartition(".")[2].lstrip("_")
        if last[:1].isupper() and not (last.isupper() and len(last) > 1):
            return External(inference.known.aliases.get(value.name, value.name), instance=True)
    return None


def entered(inference: Inference, value: Value) -> Value:
    """What `with VALUE as name` binds the name to."""
    if isinstance(value, Result) and outcomes.is_context_manager(inference, value.function):
        return outcomes.yielded(inference, value.function)
    if isinstance(value, (External, Instance)):
        given = inference.known.enters.get(inference.class_name(value))
        return External(given, instance=True) if given else None
    return None


def awaited(inference: Inference, value: Value) -> Value:
    """What awaiting something gives."""
    return outcomes.returned(inference, value.function) if isinstance(value, Result) else None
