"""What each kind of expression uses, and what it stands for."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flaskcompat.source import guards
from flaskcompat.source.calling import awaited
from flaskcompat.source.calls import call
from flaskcompat.source.literals import container, literal
from flaskcompat.source.members import member
from flaskcompat.source.symbols import External, Value

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

Handler = Callable[["Walker", Any], Value]
_ATOMS = frozenset({ast.Constant})


def _nothing(walker: Walker, node: ast.expr) -> Value:
    return None


def _name(walker: Walker, node: ast.Name) -> Value:
    value = walker.named(node)
    # Reading a variable that holds an attribute is no further use of that attribute.
    if value.__class__ is External and not value.instance and not value.held:
        walker.emit_external(value, "attribute", node)
    return value


def _attribute(walker: Walker, node: ast.Attribute) -> Value:
    value = member(walker.inference, walker.expression(node.value), node.attr)
    if value.__class__ is External and not value.instance:
        walker.emit_external(value, "attribute", node)
    return value


def _subscript(walker: Walker, node: ast.Subscript) -> Value:
    value = walker.target(node.value)
    if isinstance(value, External):
        walker.emit_external(value, "getitem", node.value, **subscript(node.slice))
    walker.expression(node.slice)
    return None


def subscript(index: ast.expr, **value: ast.expr | None) -> dict[str, Any]:
    """The details of a usage of `name[index]`, with the value that is set, if any."""
    parts: dict[str, ast.expr | None] = {"0": index, **value}
    return {
        "values": tuple([(key, literal(part)) for key, part in parts.items()]),
        "containers": tuple([(key, kind) for key, part in parts.items() if (kind := container(part))]),
    }


def _binary(walker: Walker, node: ast.BinOp) -> Value:
    # Long sums nest to the left as deep as they are long.
    left: ast.expr = node
    rights: list[ast.expr] = []
    while left.__class__ is ast.BinOp:
        rights.append(left.right)
        left = left.left
    walker.expression(left)
    for right in reversed(rights):
        if right.__class__ not in _ATOMS:
            walker.expression(right)
    return None


def _boolean(walker: Walker, node: ast.BoolOp) -> Value:
    guarded, certain = walker.guarded, walker.certain
    found: Value = None
    for part in node.values:
        value = walker.expression(part)
        found = found or value
        walker.guarded = walker.guarded or guards.is_version_check(part, walker.table)
        walker.make_certain(part, holds=isinstance(node.op, ast.And))
    walker.guarded, walker.certain = guarded, certain
    return found


def _conditional(walker: Walker, node: ast.IfExp) -> Value:
    walker.expression(node.test)
    guarded, certain = walker.guarded, walker.certain
    walker.guarded = guarded or guards.is_version_check(node.test, walker.table)
    values = []
    for part, holds in ((node.body, True), (node.orelse, False)):
        walker.make_certain(node.test, holds=holds)
        values.append(walker.expression(part))
        walker.certain = certain
    walker.guarded = guarded
    return values[0] or values[1]


def _many(walker: Walker, nodes: list[ast.expr] | list[ast.expr | None]) -> None:
    for node in nodes:
        if node is not None and node.__class__ not in _ATOMS:
            walker.expression(node)


def _comprehension(walker: Walker, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> Value:
    return _comprehended(walker, node.generators, [node.elt])


def _dict_comprehension(walker: Walker, node: ast.DictComp) -> Value:
    return _comprehended(walker, node.generators, [node.key, node.value])


def _comprehended(walker: Walker, generators: list[ast.comprehension], parts: list[ast.expr]) -> Value:
    shadows = walker.shadows
    for generator in generators:
        walker.expression(generator.iter)
        names = [part.id for part in ast.walk(generator.target) if isinstance(part, ast.Name)]
        walker.shadows = (*walker.shadows, frozenset(names))
        _many(walker, generator.ifs)
    _many(walker, parts)
    walker.shadows = shadows
    return None


def _lambda(walker: Walker, node: ast.Lambda) -> Value:
    arguments = node.args
    _many(walker, arguments.defaults)
    _many(walker, arguments.kw_defaults)
    everything = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    extras = [extra.arg for extra in (arguments.vararg, arguments.kwarg) if extra is not None]
    shadows = walker.shadows
    walker.shadows = (*shadows, frozenset([*(argument.arg for argument in everything), *extras]))
    walker.expression(node.body)
    walker.shadows = shadows
    return None


def _compare(walker: Walker, node: ast.Compare) -> Value:
    if node.left.__class__ not in _ATOMS:
        walker.expression(node.left)
    _many(walker, node.comparators)
    return None


def _dict(walker: Walker, node: ast.Dict) -> Value:
    _many(walker, node.keys)
    _many(walker, node.values)
    return None


def _sequence(walker: Walker, node: ast.List | ast.Tuple | ast.Set) -> Value:
    _many(walker, node.elts)
    return None


def _joined(walker: Walker, node: ast.JoinedStr) -> Value:
    _many(walker, node.values)
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
    walker.expression(node.operand)
    return None


def _slice(walker: Walker, node: ast.Slice) -> Value:
    _many(walker, [node.lower, node.upper, node.step])
    return None


HANDLERS: dict[type[ast.AST], Handler] = {
    ast.Attribute: _attribute,
    ast.Await: _await,
    ast.BinOp: _binary,
    ast.BoolOp: _boolean,
    ast.Call: call,
    ast.Compare: _compare,
    ast.Constant: _nothing,
    ast.Dict: _dict,
    ast.DictComp: _dict_comprehension,
    ast.FormattedValue: _formatted,
    ast.GeneratorExp: _comprehension,
    ast.IfExp: _conditional,
    ast.JoinedStr: _joined,
    ast.Lambda: _lambda,
    ast.List: _sequence,
    ast.ListComp: _comprehension,
    ast.Name: _name,
    ast.NamedExpr: _wrapped,
    ast.Set: _sequence,
    ast.SetComp: _comprehension,
    ast.Slice: _slice,
    ast.Starred: _wrapped,
    ast.Subscript: _subscript,
    ast.Tuple: _sequence,
    ast.UnaryOp: _unary,
    ast.Yield: _yield,
    ast.YieldFrom: _wrapped,
}
# A newer Python may add kinds of expressions (template strings, PEP 750): they hold nothing that is followed.
for _kind in ast.expr.__subclasses__():
    HANDLERS.setdefault(_kind, _nothing)
