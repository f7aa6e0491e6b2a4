"""What stands in lists, tuples and dicts that are written down: `apps["shop"]`, `for app in apps:`.

A container is followed to the one place that makes it, in the file or in a function of the project. What a
loop, or an index that only running tells, takes out of it is known where all of its items are alike.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from flaskcompat.source import outcomes
from flaskcompat.source.symbols import External, Function, Instance, Result, Value
from flaskcompat.source.tables import Table

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference

_MOST_ITEMS = 30
_DISPLAYS = (ast.List, ast.Tuple, ast.Dict)


class _Held(NamedTuple):
    """A display of a container, and the body that it stands in."""

    display: ast.expr
    table: Table


def item(inference: Inference, node: ast.Subscript, table: Table) -> Value:
    """What `container[key]` gives; a slice of it is another container, of which nothing is said."""
    if isinstance(node.slice, ast.Slice) or not inference.enter():
        return None
    found = _objects(inference, node.value, table, node.slice)
    inference.leave()
    return found


def element(inference: Inference, node: ast.expr, table: Table) -> Value:
    """What a loop over a container binds: its items, those of `x.values()`, what a generator yields."""
    if isinstance(node, ast.Call):
        function = node.func
        if isinstance(function, ast.Attribute) and function.attr == "values" and not node.args:
            held = _held(inference, function.value, table)
            return _same(inference, held) if held and isinstance(held.display, ast.Dict) else None
        made = generated(inference, inference.value(node, table))
        if made is not None:
            return made
    held = _held(inference, node, table)
    return _same(inference, held) if held and not isinstance(held.display, ast.Dict) else None


def generated(inference: Inference, value: Value) -> Value:
    """What a generator of the project yields, wherever it does the same."""
    if not isinstance(value, Result) or not value.function.is_generator or not inference.enter():
        return None
    table = inference.table(value.function)
    given = [one.value for one in outcomes.yields(value.function)]
    found = outcomes.agreed([inference.value(one, table) for one in given if one is not None])
    inference.leave()
    return _thing(found)


def _objects(inference: Inference, node: ast.expr, table: Table, key: ast.expr) -> Value:
    held = _held(inference, node, table)
    if held is None:
        return None
    if not isinstance(key, ast.Constant):
        return _same(inference, held)
    chosen = _at(held.display, key.value)
    return _thing(inference.value(chosen, held.table)) if chosen is not None else None


def _at(display: ast.expr, key: object) -> ast.expr | None:
    """The item under a literal key."""
    if isinstance(display, ast.Dict):
        keys = [one.value if isinstance(one, ast.Constant) else None for one in display.keys]
        # What stands behind `**more`, or a key that only running tells, may take the place of an item.
        return display.values[keys.index(key)] if key in keys and None not in keys else None
    assert isinstance(display, (ast.List, ast.Tuple))
    if not isinstance(key, int) or any(isinstance(one, ast.Starred) for one in display.elts):
        return None
    return display.elts[key] if 0 <= key < len(display.elts) else None


def _same(inference: Inference, held: _Held) -> Value:
    """What all items of a container are."""
    parts = list(_items(held.display))
    if not 0 < len(parts) <= _MOST_ITEMS:
        return None
    first = _thing(inference.value(parts[0], held.table))
    if first is None:
        return None
    same = all(inference.value(one, held.table) == first for one in parts[1:])
    return first if same else None


def _items(display: ast.expr) -> Iterator[ast.expr]:
    yield from display.values if isinstance(display, ast.Dict) else getattr(display, "elts", ())


def _thing(value: Value) -> Value:
    """Objects are followed; which function or class is taken out of a table of them is left open."""
    return value if isinstance(value, Instance) or (isinstance(value, External) and value.instance) else None


def _held(inference: Inference, node: ast.expr, table: Table) -> _Held | None:
    """The display that an expression gives: written there, what alone a name is bound to, or returned."""
    for _ in range(3):
        if isinstance(node, _DISPLAYS):
            return _Held(node, table)
        if isinstance(node, ast.Name):
            scope = _scope(node.id, table)
            bound = scope.bindings[node.id] if scope is not None else ()
            if scope is None or len(bound) != 1 or bound[0].kind != "value" or bound[0].home is not None:
                return None
            made = bound[0].node
            if not isinstance(made, (*_DISPLAYS, ast.Call)):
                return None
            node, table = made, scope
        elif isinstance(node, ast.Call):
            function = inference.value(node.func, table) if not _is_method(node.func) else None
            if not isinstance(function, Function) or function.is_async or function.is_generator:
                return None
            table = inference.table(function)
            if len(table.returns) != 1:
                return None
            node = table.returns[0]
        else:
            return None
    return None


def _is_method(node: ast.expr) -> bool:
    """Whether what is called is an attribute; most calls are, and of few it is a function of the project."""
    return isinstance(node, ast.Attribute) and not isinstance(node.value, ast.Name)


def _scope(name: str, table: Table) -> Table | None:
    """The innermost body that binds a name, as a name in this one reads it."""
    scope: Table | None = table
    while scope is not None:
        if name in scope.bindings and (scope is table or scope.kind != "class"):
            return scope
        scope = scope.parent
    return None
