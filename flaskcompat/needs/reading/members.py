"""What reading an attribute needs, also of objects of the distribution's own classes."""

from __future__ import annotations

import ast
import builtins
from typing import TYPE_CHECKING, NamedTuple

from flaskcompat.source.members import bases, external_bases, lineage, member, own_attributes
from flaskcompat.source.symbols import Class, External, Function, Instance, Value

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader

_PROPERTIES = ("property", "cached_property", "locked_cached_property", "getter")


class Read(NamedTuple):
    """The names one of which an attribute needs, and the function that reading it runs."""

    names: tuple[str, ...] = ()
    runs: Value = None


def read(reader: Reader, node: ast.Attribute) -> Read:
    """What reading `value.attribute` needs."""
    owner = parent_class(reader, node.value)
    if owner is not None:
        return Read(*_beyond(reader, owner, node.attr))
    value = reader.value(node.value)
    if isinstance(value, Instance):
        return _of_object(reader, value.of, node.attr)
    if isinstance(value, Class):
        return Read(_inherited(reader, value, node.attr, bound=False))
    if isinstance(value, External) and not (value.guarded and not value.instance):
        found = member(reader.inference, value, node.attr)
        if isinstance(found, External):
            return Read((found.name,))
    return Read()


def parent_class(reader: Reader, node: ast.expr) -> Class | None:
    """The class whose bases `super()` looks through."""
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "super"):
        return None
    table = reader.table
    while table is not None:
        if isinstance(table.owner, Function) and table.owner.owner is not None:
            return table.owner.owner
        table = table.parent  # type: ignore[assignment]
    return None


def _beyond(reader: Reader, cls: Class, name: str) -> tuple[tuple[str, ...], Value]:
    """What `super().name` is: names outside the distribution, or a function of its own."""
    for owner in lineage(reader.inference, cls)[1:]:
        bound = owner.table.bindings.get(name)
        if bound:
            found = bound[-1].value
            return (), found if isinstance(found, Function) else None
    return _outside(reader, cls, name), None


def method(reader: Reader, cls: Class, name: str) -> Function | None:
    """The method of that name which the class has or inherits within the distribution."""
    for owner in lineage(reader.inference, cls):
        bound = owner.table.bindings.get(name)
        if bound:
            found = bound[-1].value
            return found if isinstance(found, Function) else None
    return None


def _of_object(reader: Reader, cls: Class, name: str) -> Read:
    found = method(reader, cls, name)
    if found is not None:
        decorators = reader.inference.decorators(found)
        runs = any(each.rpartition(".")[2] in _PROPERTIES for each in decorators)
        return Read((), found if runs else None)
    return Read(_inherited(reader, cls, name, bound=True))


def _inherited(reader: Reader, cls: Class, name: str, *, bound: bool) -> tuple[str, ...]:
    """The names that an attribute has in the bases outside, when the class has none of that name itself."""
    for owner in lineage(reader.inference, cls):
        if name in owner.table.bindings or "__getattr__" in owner.table.bindings:
            return ()
        if bound and name in own_attributes(reader.inference, owner):
            return ()
    return _outside(reader, cls, name)


def _outside(reader: Reader, cls: Class, name: str) -> tuple[str, ...]:
    """The attribute in each base outside the distribution; nothing where one of them is not known."""
    for owner in lineage(reader.inference, cls):
        for node, base in zip(owner.node.bases, bases(reader.inference, owner), strict=True):
            if base is None and not _has_not(node, name):
                return ()
            if isinstance(base, External) and (base.guarded or base.instance):
                return ()
    known = reader.inference.known
    full = [f"{base}.{name}" for base in external_bases(reader.inference, cls)]
    return tuple(known.aliases.get(each, each) for each in full)


def _has_not(node: ast.expr, name: str) -> bool:
    """Whether a base is a built-in class without such an attribute."""
    cls = getattr(builtins, node.id, None) if isinstance(node, ast.Name) else None
    return isinstance(cls, type) and not hasattr(cls, name)
