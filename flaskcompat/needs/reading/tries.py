"""`try`: what its handlers provide for is needed only where they need something that is gone as well."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.needs.alternatives import either
from flaskcompat.needs.reading import statements
from flaskcompat.needs.reading.caught import handled
from flaskcompat.needs.steps import ATTRIBUTE, IMPORT, Guarded, Maybe, Step, Use

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader


def attempt(reader: Reader, node: ast.Try) -> None:
    """Read a `try` statement."""
    with reader.into([]) as body:
        statements.run(reader, node.body)
    caught: frozenset[str] = frozenset()
    for handler in node.handlers:
        errors = handled(handler) - caught
        with reader.into([]) as block:
            statements.run(reader, handler.body)
        _handle(reader, body, block, errors)
        if not errors and not isinstance(handler.body[-1], ast.Raise):
            reader.block.append(Maybe(block))
        caught |= errors
    if IMPORT in caught:
        body = _where_imported(body)
    reader.block.append(Guarded(body, caught)) if caught else reader.block.extend(body)
    with reader.into([]) as rest:
        statements.run(reader, node.orelse)
    if rest:
        reader.block.append(Maybe(rest)) if caught else reader.block.extend(rest)
    statements.run(reader, node.finalbody)


def _where_imported(body: list[Step]) -> list[Step]:
    """What is read of a module that may be absent is only needed where it is there."""
    optional = {_top(step) for step in body if isinstance(step, Use) and step.error == IMPORT}
    return [
        Maybe([step]) if isinstance(step, Use) and step.error != IMPORT and _top(step) in optional else step
        for step in body
    ]


def _top(use: Use) -> str:
    return use.names[0].partition(".")[0]


def _handle(reader: Reader, body: list[Step], block: list[Step], errors: frozenset[str]) -> None:
    """A handler runs where something in the body lacks: one of both is needed."""
    uses = [step for step in body if isinstance(step, Use) and step.error in errors]
    if any(name in reader.tables.absent for use in uses for name in use.names):
        # The body tells apart what it was given, and the usual thing is not what it looks for.
        reader.block.extend(block)
        return
    reader.block.extend(either(uses, block))
    others: list[Step] = [step for step in block if not isinstance(step, Use)]
    if others and ATTRIBUTE in errors:
        reader.block.append(Guarded([Maybe(others)], errors))
