"""Conditions: what runs on either side, and what one side needs where the other provides for its absence."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING

from flaskcompat.needs.alternatives import either
from flaskcompat.needs.reading.verdicts import Verdict, judge
from flaskcompat.needs.steps import ATTRIBUTE, Choice, Maybe, Step, Use

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader

Visit = Callable[[], None]


def choose(reader: Reader, test: ast.expr, then: Visit, otherwise: Visit) -> None:
    """Visit a condition and what runs on either side of it."""
    reader.visit(test)
    verdict = judge(reader, test)
    if verdict.known is not None:
        (then if verdict.known else otherwise)()
        return
    with reader.into([]) as first:
        then()
    with reader.into([]) as second:
        otherwise()
    if verdict.likely is not None:
        taken, other = (first, second) if verdict.likely else (second, first)
        reader.block.extend([*taken, Maybe(other)] if other else taken)
    elif verdict.check:
        _check(reader, test, verdict, *((second, first) if verdict.inverse else (first, second)))
    elif first or second:
        reader.block.append(Choice((first, second)))


def types_asked(reader: Reader, node: ast.If) -> None:
    """Visit the types that `if isinstance(x, A): ... elif isinstance(x, B): ...` asks for one after another.

    That an earlier answer keeps the rest from being asked is what happens now and then, not always.
    """
    chain: list[ast.stmt] = [node]
    while len(chain) == 1 and isinstance(chain[0], ast.If):
        test = chain[0].test
        parts = test.values if isinstance(test, ast.BoolOp) else [test]
        for part in parts:
            plain = part.operand if isinstance(part, ast.UnaryOp) and isinstance(part.op, ast.Not) else part
            if not _asks_type(plain):
                return
            if isinstance(plain, ast.Call) and not reader.hidden("isinstance"):
                reader.visit(plain.args[1])
        chain = chain[0].orelse


def _asks_type(test: ast.expr) -> bool:
    if isinstance(test, ast.Compare):
        right = test.comparators[0]
        return isinstance(test.ops[0], (ast.Is, ast.IsNot)) and isinstance(right, ast.Constant)
    function = test.func if isinstance(test, ast.Call) and len(test.args) == 2 else None
    return isinstance(function, ast.Name) and function.id == "isinstance"


def _check(reader: Reader, test: ast.expr, verdict: Verdict, first: list[Step], second: list[Step]) -> None:
    """A check provides for what either side needs; only what neither side can have is lacking."""
    if verdict.has:
        there = Use((verdict.has,), "name", "", ATTRIBUTE, reader.module.path, test.lineno)
        reader.block.extend(either([there], second))
        rest: list[Step] = [
            step for step in first if not (isinstance(step, Use) and _is_of(step, verdict.has))
        ]
    else:
        reader.block.extend(either(first, second))
        rest = [step for step in first if not isinstance(step, Use)]
    others: list[Step] = [step for step in second if not isinstance(step, Use)]
    if rest or others:
        reader.block.append(Choice((rest, others)) if rest and others else Maybe(rest or others))


def _is_of(step: Step, name: str) -> bool:
    names = step.names if isinstance(step, Use) else ()
    return any(each == name or each.startswith(name + ".") for each in names)


def passed(reader: Reader, node: ast.BoolOp) -> list[bool | None]:
    """For each part of `a and b` but the first: whether it runs, `None` for one that may not."""
    going = isinstance(node.op, ast.And)
    found: list[bool | None] = []
    state: bool | None = True
    for part in node.values[:-1]:
        if state is True or state is None:
            known = judge(reader, part).known
            if known is (not going):
                state = False
            elif known is None:
                state = None
        found.append(state)
    return found


def after(reader: Reader, node: ast.BoolOp, part: ast.expr) -> None:
    """Visit a part of `a and b` that those before may keep from running; checks among them provide for it."""
    verdicts = [judge(reader, each) for each in node.values[: node.values.index(part)]]
    with reader.into([]) as block:
        reader.visit(part)
    if any(verdict.check for verdict in verdicts):
        block = [step for step in block if not isinstance(step, Use)]
    reader.block.extend(block)
