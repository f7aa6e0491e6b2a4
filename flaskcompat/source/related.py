"""Arguments that are relationships of a model, or models: `query.join(User.roles, Role.rights)`."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.members import external_bases, lineage
from flaskcompat.source.symbols import Class

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def related(walker: Walker, parts: list[tuple[str, ast.expr]]) -> list[tuple[str, str]]:
    """The arguments that are `relationship` or `class`, as far as classes of the project tell.

    A class counts where something outside of the project is above it, as it is above a model.
    """
    kinds = []
    for key, part in parts:
        if isinstance(part, ast.Attribute):
            owner = walker.inference.value(part.value, walker.table)
            if isinstance(owner, Class) and _is_relationship(walker, owner, part.attr):
                kinds.append((key, "relationship"))
                continue
        if isinstance(part, (ast.Name, ast.Attribute)):
            value = walker.inference.value(part, walker.table)
            if isinstance(value, Class) and external_bases(walker.inference, value):
                kinds.append((key, "class"))
    return kinds


def _is_relationship(walker: Walker, cls: Class, name: str) -> bool:
    """Whether the nearest class that binds a name binds it to a call of `relationship()` alone."""
    for one in lineage(walker.inference, cls):
        if bound := one.table.bindings.get(name):
            node = bound[0].node
            function = node.func if len(bound) == 1 and isinstance(node, ast.Call) else None
            called = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
            return called in walker.inference.known.relating
    return False
