"""What a condition comes to before anything runs: known, a check that provides for absence, or open.

Which Python runs is known as far as it is one of those that this tool speaks of: what holds for all of them
is true, what holds for none of them is false, and what is between is a check of the version.
"""

from __future__ import annotations

import ast
import operator
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from flaskcompat.needs.reading.defaults import configured
from flaskcompat.needs.reading.options import option
from flaskcompat.source import guards
from flaskcompat.source.imports import origin
from flaskcompat.source.literals import literal
from flaskcompat.source.members import member
from flaskcompat.source.module import Module
from flaskcompat.source.symbols import External
from flaskcompat.source.tables import Table

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader

PYTHONS = tuple((3, minor) for minor in range(6, 15))
_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_DEEPEST = 6


class Verdict(NamedTuple):
    """`known`: what the condition is. Else `check`: it asks for a version, or whether `has` is there.

    `inverse` tells that it holds where `has` is missing. `likely` is what it comes to with the configuration
    that an application has by default.
    """

    known: bool | None = None
    check: bool = False
    has: str = ""
    inverse: bool = False
    likely: bool | None = None


OPEN = Verdict()


def judge(reader: Reader, test: ast.expr, table: Table | None = None, depth: int = 0) -> Verdict:
    """What a condition comes to."""
    table = table or reader.table
    if depth > _DEEPEST:
        return OPEN
    if isinstance(test, ast.Constant):
        return Verdict(bool(test.value))
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        inner = judge(reader, test.operand, table, depth + 1)
        known = None if inner.known is None else not inner.known
        likely = None if inner.likely is None else not inner.likely
        return inner._replace(known=known, inverse=not inner.inverse, likely=likely)
    if isinstance(test, ast.BoolOp):
        return _joined(reader, test, table, depth)
    found = OPEN
    if isinstance(test, ast.Compare):
        found = _compared(reader, test, table)
    elif isinstance(test, (ast.Name, ast.Attribute)):
        found = _named(reader, test, table, depth)
    elif isinstance(test, ast.Call):
        found = _called(reader, test)
    if found == OPEN and guards.is_version_check(test, table):
        return Verdict(check=True)
    if found != OPEN:
        return found
    likely = configured(test, reader.defaults)
    return Verdict(likely=option(reader, test, table) if likely is None else likely)


def _joined(reader: Reader, test: ast.BoolOp, table: Table, depth: int) -> Verdict:
    parts = [judge(reader, part, table, depth + 1) for part in test.values]
    decisive = isinstance(test.op, ast.Or)
    if any(part.known is decisive for part in parts):
        return Verdict(decisive)
    if all(part.known is (not decisive) for part in parts):
        return Verdict(not decisive)
    rest = [part for part in parts if part.known is None]
    if len(rest) == 1:
        return rest[0]
    if any(part.likely is decisive for part in rest):
        return Verdict(likely=decisive)
    return Verdict(check=any(part.check for part in rest))


def _compared(reader: Reader, test: ast.Compare, table: Table) -> Verdict:
    if len(test.ops) != 1:
        return OPEN
    left, right, how = test.left, test.comparators[0], test.ops[0]
    if isinstance(how, (ast.Is, ast.IsNot)) and isinstance(right, ast.Constant) and right.value is None:
        return Verdict(isinstance(how, ast.IsNot)) if _is_application(reader, left) else OPEN
    if isinstance(left, ast.Name) and left.id == "__name__":
        return Verdict(isinstance(how, ast.NotEq)) if literal(right) == "__main__" else OPEN
    compare = _COMPARE.get(how.__class__)
    pick = _python(left) if compare else None
    if compare is None or pick is None:
        return OPEN
    value = literal(right)
    try:
        results = {bool(compare(pick(python), value)) for python in PYTHONS}
    except TypeError:
        return OPEN
    return Verdict(results.pop()) if len(results) == 1 else Verdict(check=True)


def _python(node: ast.expr) -> Callable[[tuple[int, int]], object] | None:
    """How `sys.version_info`, its parts and slices come from a Python."""
    if isinstance(node, ast.Attribute):
        if node.attr == "version_info":
            # Longer than what it is compared with: `sys.version_info >= (3, 8)` holds on 3.8.
            return lambda python: (*python, 99)
        inner = _python(node.value)
        part = {"major": 0, "minor": 1}.get(node.attr, -1)
        return (lambda python: python[part]) if inner and part >= 0 else None
    if isinstance(node, ast.Subscript) and _python(node.value) is not None:
        if isinstance(node.slice, ast.Slice):
            upper = literal(node.slice.upper) if node.slice.upper is not None else None
            return (lambda python: python[:upper]) if upper in (1, 2) else None
        index = literal(node.slice)
        return (lambda python: python[index]) if index in (0, 1) else None
    return None


def _named(reader: Reader, node: ast.Name | ast.Attribute, table: Table, depth: int) -> Verdict:
    last = node.id if isinstance(node, ast.Name) else node.attr
    bound = _binding(reader, node, table)
    if bound is not None:
        found = judge(reader, bound[0], bound[1], depth + 1)
        if found != OPEN:
            return found
    truth = reader.tables.truths.get(last)
    if truth is not None:
        return Verdict(truth)
    return Verdict(True) if _is_application(reader, node) else OPEN


def _binding(reader: Reader, node: ast.expr, table: Table) -> tuple[ast.expr, Table] | None:
    """The one expression that a name is bound to, also in another module of the distribution."""
    for _ in range(_DEEPEST):
        if isinstance(node, ast.Attribute):
            owner = reader.inference.value(node.value, table)
            if not isinstance(owner, Module):
                return None
            name, scope = node.attr, owner.table
        elif isinstance(node, ast.Name):
            name, scope = node.id, table
        else:
            return None
        found = _one(name, scope)
        if found is None:
            return None
        binding, scope = found
        if binding.kind == "value" and isinstance(binding.node, ast.expr):
            return binding.node, scope
        if binding.kind != "import":
            return None
        source, _, inner = binding.detail.partition(":")
        module = origin(reader.inference, source, scope.module) if inner else None
        if not isinstance(module, Module):
            return None
        node, table = ast.Name(inner, ast.Load()), module.table
    return None


def _one(name: str, table: Table | None) -> tuple[Any, Table] | None:
    while table is not None:
        bound = table.bindings.get(name)
        if bound:
            return (bound[0], table) if len(bound) == 1 else None
        table = table.parent
    return None


def _called(reader: Reader, node: ast.Call) -> Verdict:
    function = node.func.id if isinstance(node.func, ast.Name) else ""
    if len(node.args) != 2:
        return OPEN
    if function == "hasattr":
        name = literal(node.args[1])
        owner = reader.value(node.args[0])
        found = member(reader.inference, owner, name) if isinstance(name, str) and owner else None
        if isinstance(found, External):
            if found.name in reader.tables.absent:
                return Verdict(False)
            return Verdict(check=True, has=found.name)
    if function == "isinstance" and _is_application(reader, node.args[0]):
        cls = reader.value(node.args[1])
        if isinstance(cls, External) and not cls.instance:
            return Verdict(_canonical(reader, cls.name) == reader.tables.known.parameters.cls)
    return OPEN


def _canonical(reader: Reader, name: str) -> str:
    return reader.tables.known.aliases.get(name, name)


def _is_application(reader: Reader, node: ast.expr) -> bool:
    value = reader.value(node)
    return isinstance(value, External) and value.instance and value.name == reader.tables.known.parameters.cls
