"""What each kind of expression uses, and what it stands for."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flaskcompat.source import guards
from flaskcompat.source.calling import awaited
from flaskcompat.source.calls import call
from flaskcompat.source.comprehensions import anonymous, comprehension, dict_comprehension
from flaskcompat.source.handed import lent
from flaskcompat.source.literals import take_default
from flaskcompat.source.old_pythons import is_old
from flaskcompat.source.references import attribute, item, name
from flaskcompat.source.shapes import asked, compared
from flaskcompat.source.spelled import spelled
from flaskcompat.source.symbols import Value
from flaskcompat.source.whole import absent

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

Handler = Callable[["Walker", Any], Value]


def _nothing(walker: Walker, node: ast.expr) -> Value:
    return None


def _binary(walker: Walker, node: ast.BinOp) -> Value:
    # Long sums nest to the left as deep as they are long.
    left: ast.expr = node
    rights: list[ast.expr] = []
    while left.__class__ is ast.BinOp:
        rights.append(left.right)
        left = left.left
    walker.expression(left)
    for right in reversed(rights):
        if right.__class__ is not ast.Constant:
            walker.expression(right)
    return None


def _boolean(walker: Walker, node: ast.BoolOp) -> Value:
    guarded, certain = walker.guarded, walker.certain
    found: Value = None
    take_default(node)
    for part in node.values:
        value = walker.expression(part)
        how = "default" if isinstance(node.op, ast.Or) else "truth"
        asked(walker, value, part, first=part is node.values[0], how=how)
        found = found or value
        walker.guarded = walker.guarded or _is_guard(walker, part, holds=isinstance(node.op, ast.And))
        if isinstance(node.op, ast.Or) and guards.may_be_missing(part, walker.table):
            # What comes after `getattr(sys, "maxsize", None) or` only runs where that is not there.
            walker.guarded = True
        walker.make_certain(part, holds=isinstance(node.op, ast.And))
    walker.guarded, walker.certain = guarded, certain
    return found


def _is_guard(walker: Walker, test: ast.expr, *, holds: bool) -> bool:
    """Whether what is done where a condition holds, or not, is only done with some versions."""
    old = is_old(test)
    if old is None and guards.is_version_check(test, walker.table):
        old = absent(test, walker.table)
        return old is None or old is holds
    return old is holds


def _conditional(walker: Walker, node: ast.IfExp) -> Value:
    asked(walker, walker.expression(node.test), node.test)
    guarded, certain = walker.guarded, walker.certain
    values = []
    for part, holds in ((node.body, True), (node.orelse, False)):
        walker.guarded = guarded or _is_guard(walker, node.test, holds=holds)
        walker.make_certain(node.test, holds=holds)
        values.append(walker.expression(part))
        walker.certain = certain
    walker.guarded = guarded
    return values[0] or values[1]


def _compare(walker: Walker, node: ast.Compare) -> Value:
    if node.left.__class__ is not ast.Constant:
        walker.expression(node.left)
    walker.all(node.comparators)
    if len(node.comparators) == 1:
        compared(walker, node.left, node.comparators[0], node.ops[0].__class__)
    return None


def _dict(walker: Walker, node: ast.Dict) -> Value:
    walker.all(node.keys)
    walker.all(node.values)
    return None


def _sequence(walker: Walker, node: ast.List | ast.Tuple | ast.Set) -> Value:
    for each in node.elts:
        if each.__class__ is not ast.Constant:
            lent(walker, walker.expression(each), each)
    spelled(walker, node.elts)
    return None


def _joined(walker: Walker, node: ast.JoinedStr) -> Value:
    walker.all(node.values)
    return None


def _formatted(walker: Walker, node: ast.FormattedValue) -> Value:
    walker.expression(node.value)
    if node.format_spec is not None:
        walker.expression(node.format_spec)
    return None


def _wrapped(walker: Walker, node: ast.YieldFrom | ast.Starred | ast.NamedExpr) -> Value:
    return walker.expression(node.value)


def _yield(walker: Walker, node: ast.Yield) -> Value:
    if node.value is not None:
        walker.expression(node.value)
    return None


def _await(walker: Walker, node: ast.Await) -> Value:
    return awaited(walker.inference, walker.expression(node.value))


def _unary(walker: Walker, node: ast.UnaryOp) -> Value:
    asked(walker, walker.expression(node.operand), node.operand)
    return None


def _slice(walker: Walker, node: ast.Slice) -> Value:
    walker.all([node.lower, node.upper, node.step])
    return None


HANDLERS: dict[type[ast.AST], Handler] = {
    ast.Attribute: attribute,
    ast.Await: _await,
    ast.BinOp: _binary,
    ast.BoolOp: _boolean,
    ast.Call: call,
    ast.Compare: _compare,
    ast.Constant: _nothing,
    ast.Dict: _dict,
    ast.DictComp: dict_comprehension,
    ast.FormattedValue: _formatted,
    ast.GeneratorExp: comprehension,
    ast.IfExp: _conditional,
    ast.JoinedStr: _joined,
    ast.Lambda: anonymous,
    ast.List: _sequence,
    ast.ListComp: comprehension,
    ast.Name: name,
    ast.NamedExpr: _wrapped,
    ast.Set: _sequence,
    ast.SetComp: comprehension,
    ast.Slice: _slice,
    ast.Starred: _wrapped,
    ast.Subscript: item,
    ast.Tuple: _sequence,
    ast.UnaryOp: _unary,
    ast.Yield: _yield,
    ast.YieldFrom: _wrapped,
}
# A newer Python may add kinds of expressions (template strings, PEP 750): they hold nothing that is followed.
for _kind in ast.expr.__subclasses__():
    HANDLERS.setdefault(_kind, _nothing)
