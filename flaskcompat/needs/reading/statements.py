"""The steps of each kind of statement, and of blocks of them."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flaskcompat.model.inventory import Problem
from flaskcompat.needs.reading import branches
from flaskcompat.needs.reading.caught import errors
from flaskcompat.needs.reading.definitions import define_class, define_function
from flaskcompat.needs.reading.imports import import_from, import_plain
from flaskcompat.needs.reading.storing import annotated, assign, augmented, delete
from flaskcompat.needs.reading.tries import attempt
from flaskcompat.needs.reading.verdicts import judge
from flaskcompat.needs.steps import Choice, Guarded, Maybe
from flaskcompat.source import catching

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader

Handler = Callable[["Reader", Any], None]
_PASSES_BY = (ast.Return, ast.Continue, ast.Break)


def run(reader: Reader, body: list[ast.stmt]) -> None:
    """Read the statements of a block; one that is too deep costs only itself."""
    for index, statement in enumerate(body):
        state = (reader.block, reader.shadows, reader.table, reader.inference.depth)
        try:
            if isinstance(statement, ast.If):
                if _if(reader, statement, body[index + 1 :]):
                    return
                continue
            handler = HANDLERS.get(statement.__class__)
            if handler is not None:
                handler(reader, statement)
            else:
                reader.all(_expressions(statement))
        except RecursionError:
            reader.block, reader.shadows, reader.table, reader.inference.depth = state
            message = "nested too deeply to be followed"
            reader.problems.append(Problem(reader.module.path, statement.lineno, message))
        if isinstance(statement, (*_PASSES_BY, ast.Raise)):
            return


def _expressions(statement: ast.stmt) -> list[ast.expr]:
    return [child for child in ast.iter_child_nodes(statement) if isinstance(child, ast.expr)]


def _if(reader: Reader, node: ast.If, rest: list[ast.stmt]) -> bool:
    """Read a condition; tells whether what follows it was read with it, since one side leaves the block."""
    branches.types_asked(reader, node)
    known = judge(reader, node.test).known
    leaves = [_leaves(node.body), _leaves(node.orelse)]
    if known is None and any(leaves) and not all(leaves):
        first = node.body if leaves[0] else [*node.body, *rest]
        second = node.orelse if leaves[1] else [*node.orelse, *rest]
        branches.choose(reader, node.test, lambda: run(reader, first), lambda: run(reader, second))
        return True
    branches.choose(reader, node.test, lambda: run(reader, node.body), lambda: run(reader, node.orelse))
    if known is None:
        return all(leaves)
    taken = node.body if known else node.orelse
    return _leaves(taken) or (bool(taken) and isinstance(taken[-1], ast.Raise))


def _leaves(body: list[ast.stmt]) -> bool:
    """Whether a block ends in leaving the one around it, as normal work does; an error is none."""
    if not body:
        return False
    last = body[-1]
    if isinstance(last, ast.If):
        return bool(last.orelse) and _leaves(last.body) and _leaves(last.orelse)
    return isinstance(last, _PASSES_BY)


def _while(reader: Reader, node: ast.While) -> None:
    reader.visit(node.test)
    if judge(reader, node.test).known:
        run(reader, node.body)
        return
    with reader.maybe():
        run(reader, node.body)
        run(reader, node.orelse)


def _for(reader: Reader, node: ast.For | ast.AsyncFor) -> None:
    reader.visit(node.iter)
    if isinstance(node.iter, (ast.Tuple, ast.List)) and node.iter.elts:
        run(reader, node.body)
        return
    with reader.maybe():
        run(reader, node.body)
        run(reader, node.orelse)


def _with(reader: Reader, node: ast.With | ast.AsyncWith) -> None:
    caught: set[str] = set()
    for item in node.items:
        reader.visit(item.context_expr)
        caught |= catching.suppressed(item.context_expr)
    with reader.into([]) as block:
        run(reader, node.body)
    if caught:
        reader.block.append(Guarded([Maybe(block)], errors(caught)))
    else:
        reader.block.extend(block)


def _match(reader: Reader, node: ast.Match) -> None:
    reader.visit(node.subject)
    blocks = []
    for case in node.cases:
        with reader.into([]) as block:
            run(reader, case.body)
        blocks.append(block)
    reader.block.append(Choice((*blocks, [])))


def _raise(reader: Reader, node: ast.Raise) -> None:
    # It ends in an error anyway.
    with reader.maybe():
        reader.all((node.exc, node.cause))


HANDLERS: dict[type[ast.stmt], Handler] = {
    ast.AnnAssign: annotated,
    ast.Assign: assign,
    ast.AsyncFor: _for,
    ast.AsyncFunctionDef: define_function,
    ast.AsyncWith: _with,
    ast.AugAssign: augmented,
    ast.ClassDef: define_class,
    ast.Delete: delete,
    ast.For: _for,
    ast.FunctionDef: define_function,
    ast.Import: import_plain,
    ast.ImportFrom: import_from,
    ast.Match: _match,
    ast.Raise: _raise,
    ast.Try: attempt,
    ast.While: _while,
    ast.With: _with,
}
if sys.version_info >= (3, 11):
    HANDLERS[ast.TryStar] = attempt
