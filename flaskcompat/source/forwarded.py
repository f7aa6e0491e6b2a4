"""What a call of a function of the project hands on to something outside: `deliver(path, cache_timeout=1)`.

The function takes `**kwargs` and gives them to one thing, `send_file(path, **kwargs)`, or it fills the
configuration with the dict that it gets. What is handed over is written down where the function is called.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING

from flaskcompat.source import catching, guards
from flaskcompat.source.constructed import constructed
from flaskcompat.source.details import hand_on, with_unknown
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import walk
from flaskcompat.source.onward import handed_on
from flaskcompat.source.spread import spread
from flaskcompat.source.symbols import Class, External, Function
from flaskcompat.source.tables import Table
from flaskcompat.source.written import written

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

_DEEPEST = 3
_PLAIN = frozenset({"staticmethod", "classmethod"})
Forward = tuple[External | Class | Function, frozenset[str]]
_INNER = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def forwarded(walker: Walker, function: Function, node: ast.Call) -> None:
    """Write down what the arguments of a call of a function of the project are handed on to."""
    if function.guarded or not (node.keywords or node.args):
        return
    if function.node.args.kwarg is not None and node.keywords:
        _keywords(walker, function, node, spread(walker, node.keywords, known=False))
    if _fills(walker, function.module):
        _dicts(walker, function, node)


def _fills(walker: Walker, module: Module) -> bool:
    """Whether a file holds a call that fills the configuration at all."""
    found = walker.fills.get(module.path)
    if found is None:
        found = any(f"{name}(" in module.text for name in walker.inference.known.filling)
        walker.fills[module.path] = found
    return found


def _keywords(
    walker: Walker, function: Function, node: ast.Call, given: list[ast.keyword], depth: int = 0
) -> None:
    own = _parameters(function)
    passed = [keyword for keyword in given if keyword.arg and keyword.arg not in own]
    target = _target(walker, function) if passed else None
    if target is None:
        return
    callee, kept = target
    passed = [keyword for keyword in passed if keyword.arg not in kept]
    if not passed:
        return
    call = with_unknown(node, passed)
    if isinstance(callee, External):
        # Which request came last, and what redirects there are, is told where the function makes them.
        if not callee.name.startswith(walker.inference.known.ordered):
            hand_on(walker, callee, call)
    elif isinstance(callee, Class):
        constructed(walker, callee, call)
    elif callee.node.args.kwarg is not None and depth < _DEEPEST and not callee.guarded:
        _keywords(walker, callee, node, passed, depth + 1)


def _target(walker: Walker, function: Function) -> Forward | None:
    """The one thing that a function hands its keywords on to, and what it keeps."""
    known = walker.forwards
    if function not in known:
        known[function] = None
        known[function] = _looked_up(walker, function)
    return known[function]


def _looked_up(walker: Walker, function: Function) -> Forward | None:
    if not _PLAIN.issuperset(walker.inference.decorators(function)) or (
        len(walker.inference.decorators(function)) < len(function.node.decorator_list)
    ):
        return None
    handed = handed_on(function)
    if handed is None:
        return None
    table = walker.inference.table(function)
    apart = set(_apart(function, table))
    if any(id(call) in apart for call in handed.calls):
        return None
    found = {walker.inference.value(call.func, table) for call in handed.calls}
    callee = found.pop() if len(found) == 1 else None
    outside = isinstance(callee, External) and not callee.instance and not callee.guarded
    if outside or isinstance(callee, (Class, Function)):
        return callee, handed.kept  # type: ignore[return-value]
    return None


def _apart(function: Function, table: Table) -> Iterator[int]:
    """The calls in a function that stand in another one, or where the code provides for absence."""
    for node in walk(function.whole):
        inner = isinstance(node, _INNER) and node is not function.whole
        tried = isinstance(node, ast.Try) and catching.catches_absence(node, table)
        tested = isinstance(node, (ast.If, ast.IfExp)) and guards.is_version_check(node.test, table)
        if inner or tried or tested:
            yield from (id(one) for one in walk(node) if isinstance(one, ast.Call))


def _dicts(walker: Walker, function: Function, node: ast.Call) -> None:
    """`create_app({"TESTING": True})` where that does `app.config.update(config)`."""
    arguments = function.node.args
    names = [one.arg for one in (*arguments.posonlyargs, *arguments.args)][function.owner is not None :]
    given: dict[str, ast.expr] = dict(zip(names, node.args, strict=False))
    own = _parameters(function)
    given.update((keyword.arg, keyword.value) for keyword in node.keywords if keyword.arg in own)
    found = {name: written(one, walker.table) for name, one in given.items()}
    displays = {name: one for name, one in found.items() if isinstance(one, ast.Dict)}
    if arguments.kwarg is not None:
        rest = [one for one in spread(walker, node.keywords, known=False) if one.arg not in own]
        keys: list[ast.expr | None] = [ast.copy_location(ast.Constant(one.arg), one) for one in rest]
        if rest:
            display = ast.Dict(keys, [one.value for one in rest])
            displays[arguments.kwarg.arg] = ast.copy_location(display, node)
    for name, callee in _filling(walker, function, displays) if displays else ():
        call = ast.Call(node.func, [displays[name]], [])
        hand_on(walker, callee, ast.copy_location(call, node))


def _filling(
    walker: Walker, function: Function, displays: dict[str, ast.Dict]
) -> Iterator[tuple[str, External]]:
    """Which of the parameters is handed to a method that fills the configuration, and to which one."""
    table = walker.inference.table(function)
    methods = walker.inference.known.filling
    for node in walk(function.whole):
        if not isinstance(node, ast.Call) or len(node.args) != 1 or not isinstance(node.func, ast.Attribute):
            continue
        first = node.args[0]
        parts = first.values if isinstance(first, ast.BoolOp) else [first]
        names = [one.id for one in parts if isinstance(one, ast.Name) and one.id in displays]
        if names and len(table.bindings.get(names[0], ())) == 1:
            callee = walker.inference.value(node.func, table)
            if isinstance(callee, External) and callee.name.endswith(methods):
                yield names[0], callee
                del displays[names[0]]
                if not displays:
                    return


def _parameters(function: Function) -> set[str]:
    arguments = function.node.args
    return {one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
