"""Reads of names, attributes and items."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flaskcompat.source import containers
from flaskcompat.source.calling import item as item_of
from flaskcompat.source.literals import container, literal
from flaskcompat.source.members import attribute as attribute_of
from flaskcompat.source.symbols import External, Value
from flaskcompat.source.written import written

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def name(walker: Walker, node: ast.Name) -> Value:
    """A name that is read."""
    value = walker.named(node)
    # Reading a variable that holds an attribute is no further use of that attribute.
    if value.__class__ is External and not value.instance and not value.held:
        walker.emit_external(value, "attribute", node)
    return value


def attribute(walker: Walker, node: ast.Attribute) -> Value:
    """`value.attribute` that is read."""
    value = attribute_of(walker.inference, walker.expression(node.value), node, walker.module)
    if value.__class__ is External and not value.instance and not value.held:
        walker.emit_external(value, "attribute", node)
    return value


def item(walker: Walker, node: ast.Subscript) -> Value:
    """`value[index]` that is read."""
    value = walker.target(node.value)
    if isinstance(value, External):
        walker.emit_external(value, "getitem", node.value, **subscript(walker, node.slice))
    walker.expression(node.slice)
    if value is None:
        hidden = walker.shadows and walker.is_shadowed(node.value)
        return None if hidden else containers.item(walker.inference, node, walker.table)
    return item_of(walker.inference, value, node.slice)


def subscript(walker: Walker, index: ast.expr, **value: ast.expr | None) -> dict[str, Any]:
    """The details of a usage of `name[index]`, with the value that is set, if any.

    `users.c.id` is a column, whatever the table is.
    """
    parts = {
        key: part if part is None else written(part, walker.table)
        for key, part in {"0": index, **value}.items()
    }
    kinds = [(key, kind) for key, part in parts.items() if (kind := container(part))]
    if isinstance(index, ast.Attribute) and isinstance(index.value, ast.Attribute):
        kinds += [("0", "column")] * (index.value.attr in walker.inference.known.columns)
    return {
        "values": tuple([(key, literal(part)) for key, part in parts.items()]),
        "containers": tuple(kinds),
    }
