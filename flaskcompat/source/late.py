"""What is done with an object after it was registered: `app.register_blueprint(bp)`, `@bp.route` below it.

Only what certainly runs later counts: what stands further down in the same block, or in one inside of it, and
what a module does that is imported there, and nowhere else in the project.
"""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from flaskcompat.model.usage import Usage
from flaskcompat.source.imports import origin
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import position
from flaskcompat.source.symbols import Function
from flaskcompat.source.tables import Table
from flaskcompat.source.written import bindings

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference
    from flaskcompat.source.walker import Walker

Place = tuple[str, int]
"""The file and position where the one value of a variable is written."""

_MOST_IMPORTS = 5


def register(walker: Walker, node: ast.Call, name: str) -> None:
    """Remember what a call of `name` registers, and write down as `again` what was registered before.

    The table tells which keyword the object has, and under which it gets a name of its own (`name="api2"`):
    so it can be registered any number of times.
    """
    keyword, named = walker.inference.known.registering[name]
    given = [*node.args[:1], *[one.value for one in node.keywords if one.arg == keyword]]
    place = _place(walker.inference, given[0], walker.table) if given else None
    if place is None or not isinstance(node.func, ast.Attribute):
        return
    keys = {one.arg for one in node.keywords}
    owner = _place(walker.inference, node.func.value, walker.table)
    by = owner if keys.isdisjoint({named, None}) else None
    if by and walker.registered.get(place) == by:
        walker.emit(name, "again", node.func)
    walker.registered[place] = by


def set_up(walker: Walker, name: str, function: ast.expr) -> None:
    """Write down as `late` a call that sets up an object which this block has registered before."""
    if _is_late(walker, name, function, walker.table):
        walker.emit(name, "late", function)


def brought(walker: Walker, path: str, node: ast.ImportFrom | ast.alias) -> None:
    """Write down as `late` the import of a module that sets up what this block has registered before.

    The value `module` is its path: the usage holds where nothing else imports it.
    """
    module = walker.inference.at(path)
    if not isinstance(module, Module) or any(place[0] == path for place in walker.registered):
        return
    for unit in module.units.values():
        if isinstance(unit, Function) and unit.parent is module.table:
            name = _sets_up(walker, unit)
            if name:
                walker.emit(name, "late", node, values=(("module", path),))
                return


def _sets_up(walker: Walker, function: Function) -> str:
    """The name of the decorator that sets up with a function what is registered by now, empty for none."""
    for decorator in function.node.decorator_list:
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        name = walker.inference.qualified(walker.inference.value(called, function.parent))
        if _is_late(walker, name, called, function.parent):
            return name
    return ""


def _is_late(walker: Walker, name: str, function: ast.expr, table: Table) -> bool:
    if name not in walker.inference.known.set_up or not isinstance(function, ast.Attribute):
        return False
    return _place(walker.inference, function.value, table) in walker.registered


def _place(inference: Inference, node: ast.expr, table: Table) -> Place | None:
    """Where the value of a variable is written that has but one, in whichever module of the project."""
    if isinstance(node, ast.Attribute):
        owner = inference.value(node.value, table)
        return _followed(inference, node.attr, owner.table) if isinstance(owner, Module) else None
    return _followed(inference, node.id, table) if isinstance(node, ast.Name) else None


def _followed(inference: Inference, name: str, table: Table) -> Place | None:
    for _ in range(_MOST_IMPORTS):
        bound = bindings(name, table)
        if len(bound) != 1:
            return None
        if bound[0].kind in ("value", "parameter") and bound[0].node is not None:
            return table.module.path, position(bound[0].node)
        source, _, name = bound[0].detail.partition(":")
        found = origin(inference, source, table.module) if bound[0].kind == "import" and name else None
        if not isinstance(found, Module):
            return None
        table = found.table
    return None


def is_only_import(usage: Usage, importers: Mapping[str, Sequence[str]]) -> bool:
    """Whether nothing else imports the module that an import brings late; true of what is set up in place."""
    module = dict(usage.values).get("module")
    return module is None or len(importers.get(str(module), ())) == 1
