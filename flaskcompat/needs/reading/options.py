"""What the parameters of a constructor say unless an application says otherwise."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.members import own_attributes
from flaskcompat.source.symbols import Function, Instance
from flaskcompat.source.tables import Table

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader


def option(reader: Reader, test: ast.expr, table: Table) -> bool | None:
    """Whether an option, or the attribute that keeps it, is true unless an application says otherwise."""
    if isinstance(test, ast.Name):
        return _default(reader, test.id, table)
    if not isinstance(test, ast.Attribute):
        return None
    owner = reader.value(test.value)
    assigned = (
        own_attributes(reader.inference, owner.of).get(test.attr, []) if isinstance(owner, Instance) else []
    )
    if len(assigned) != 1:
        return None
    binding, scope = assigned[0]
    return _default(reader, binding.node.id, scope) if isinstance(binding.node, ast.Name) else None


def _default(reader: Reader, name: str, table: Table) -> bool | None:
    """Whether the default of a parameter is true, of a function that applications call to set up."""
    function = table.owner
    bound = table.bindings.get(name, [])
    if not isinstance(function, Function) or len(bound) != 1 or bound[0].kind != "parameter":
        return None
    if function.node.name not in reader.tables.conventions:
        return None
    arguments = function.node.args
    places = [*arguments.posonlyargs, *arguments.args]
    defaults = dict(
        zip(reversed([place.arg for place in places]), reversed(arguments.defaults), strict=False)
    )
    for argument, value in zip(arguments.kwonlyargs, arguments.kw_defaults, strict=True):
        if value is not None:
            defaults[argument.arg] = value
    found = defaults.get(name)
    return bool(found.value) if isinstance(found, ast.Constant) else None
