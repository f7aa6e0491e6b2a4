"""What a function of the project hands out: by `return`, or by `yield` where it serves a `with`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, NamedTuple

from flaskcompat.source.annotations import annotated
from flaskcompat.source.symbols import Function, Value

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference


class Yield(NamedTuple):
    """One `yield` and the context expressions of the `with` statements around it, outermost first."""

    value: ast.expr | None
    contexts: tuple[ast.expr, ...]


def is_context_manager(inference: Inference, function: Function) -> bool:
    """Whether a generator function serves `with` (`contextlib.contextmanager`)."""
    return not inference.known.context_managers.isdisjoint(inference.decorators(function))


def returned(inference: Inference, function: Function) -> Value:
    """What a function evidently returns: by its annotation, or by every `return` whose value is known."""
    if not function.outcome_known and inference.enter():
        function.outcome_known = True
        value = annotated(inference, function.node.returns, function.parent)
        if value is None:
            table = inference.table(function)
            value = agreed([inference.value(node, table) for node in table.returns])
        function.outcome = value
        inference.leave()
    return function.outcome


def part(inference: Inference, function: Function, index: int) -> Value:
    """What stands at an index of the tuples that a function returns, where it returns nothing else."""
    table = inference.table(function)
    found: list[Value] = []
    for node in table.returns:
        if not isinstance(node, ast.Tuple) or any(isinstance(one, ast.Starred) for one in node.elts):
            return None
        if len(node.elts) <= index:
            return None
        found.append(inference.value(node.elts[index], table))
    return agreed(found)


def agreed(values: list[Value]) -> Value:
    """The one value among several where those that are known agree."""
    found = [value for value in values if value is not None]
    return found[0] if found and all(value == found[0] for value in found) else None


def yielded(inference: Inference, function: Function) -> Value:
    """What a generator that serves a fixture or `with` yields."""
    if not function.outcome_known and inference.enter():
        function.outcome_known = True
        table = inference.table(function)
        values = [inference.value(one.value, table) for one in yields(function) if one.value is not None]
        function.outcome = next((value for value in values if value is not None), None)
        if function.outcome is None:
            function.outcome = annotated(inference, function.node.returns, function.parent)
        inference.leave()
    return function.outcome


def yields(function: Function) -> list[Yield]:
    """The `yield` statements of a function, with what encloses them."""
    found: list[Yield] = []
    blocks: list[tuple[list[ast.stmt], tuple[ast.expr, ...]]] = [(function.whole.body, ())]
    while blocks:
        body, contexts = blocks.pop()
        for statement in body:
            if isinstance(statement, (ast.Expr, ast.Assign)) and isinstance(statement.value, ast.Yield):
                found.append(Yield(statement.value.value, contexts))
            elif isinstance(statement, (ast.With, ast.AsyncWith)):
                blocks.append((statement.body, (*contexts, *(item.context_expr for item in statement.items))))
            elif isinstance(statement, (ast.If, ast.For, ast.While, ast.AsyncFor)):
                blocks.extend(((statement.body, contexts), (statement.orelse, contexts)))
            elif isinstance(statement, ast.Try):
                blocks.extend((part, contexts) for part in (statement.body, statement.finalbody))
    return found
