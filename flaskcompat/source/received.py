"""What a decorated function does with what it is handed: attributes that it reads, types that it asks for."""

from __future__ import annotations

import ast
import builtins
import re
from typing import TYPE_CHECKING

from flaskcompat.source.nodes import FunctionNode
from flaskcompat.source.symbols import Function, Value

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def received(walker: Walker, function: Function) -> None:
    """Write down what a function with one decorator, such as `errorhandler(500)`, does with its argument."""
    decorators = function.node.decorator_list
    decorator = decorators[0] if len(decorators) == 1 else None
    names = walker.inference.decorators(function)
    if isinstance(decorator, ast.Call) and len(decorator.args) == 1 and names:
        _received(walker, function, names[0], decorator.args[0])


def received_by(walker: Walker, node: ast.Call, name: str, values: list[tuple[str, Value]]) -> None:
    """Write down the same of a function of this file that a call registers for something.

    `app.register_error_handler(500, failed)` hands it on as the decorator does. One that is named anywhere
    else may get other things there.
    """
    function = dict(values).get("1")
    if not isinstance(function, Function) or function.module is not walker.module or len(node.args) != 2:
        return
    named = re.findall(rf"\b{re.escape(function.node.name)}\b", walker.module.text)
    if len(named) == 2:
        _received(walker, function, name, node.args[0])


def _received(walker: Walker, function: Function, name: str, given: ast.expr) -> None:
    """The usage has the name of what hands on, what that was `given` as `0`, and what the function does.

    That is the `attribute` that it reads or the `type` that `isinstance` asks for. A function that knows an
    attribute of which the table tells that it leads on (`original_exception`) is left alone.
    """
    node, arguments, handing = function.node, function.node.args, walker.inference.known.receivers
    parameters = [*arguments.posonlyargs, *arguments.args][1 if function.owner else 0 :]
    what = _meant(walker, given) if name in handing and parameters else None
    if what is None or _rebinds(node, parameters[0].arg):
        return
    found = list(_looks(walker, function, parameters[0].arg))
    if not any(value == handing[name] for _, _, value in found):
        for place, key, value in [one for one in found if one[1] != "asked"]:
            walker.emit(name, "received", place, values=(("0", what), (key, value)))


def _looks(walker: Walker, function: Function, name: str) -> list[tuple[ast.expr, str, str]]:
    """Place, `attribute` or `type`, and which one, of each look at a parameter."""
    found: list[tuple[ast.expr, str, str]] = []
    for node in ast.walk(function.whole):
        if isinstance(node, ast.Attribute) and _is(node.value, name) and isinstance(node.ctx, ast.Load):
            found.append((node, "attribute", node.attr))
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) > 1:
            key = node.args[1]
            if node.func.id == "isinstance" and _is(node.args[0], name):
                kinds = key.elts if isinstance(key, ast.Tuple) else [key]
                types = [str(_meant(walker, one) or "") for one in kinds]
                found += [(node, "type", types[0])] if len(types) == 1 and types[0] else []
            elif node.func.id in ("getattr", "hasattr") and _is(node.args[0], name):
                # What may be absent is provided for; that the table's attribute is known still counts.
                found += [(node, "asked", str(key.value))] if isinstance(key, ast.Constant) else []
    asked = {value for _, key, value in found if key == "asked"}
    return [one for one in found if one[1] == "asked" or one[2] not in asked]


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name


def _meant(walker: Walker, node: ast.expr) -> object:
    """A number, or the name of a class; `None` where code does not tell."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, int) else None
    known = walker.inference.qualified(walker.inference.value(node, walker.table))
    return known or (node.id if isinstance(node, ast.Name) and hasattr(builtins, node.id) else None)


def _rebinds(node: FunctionNode, name: str) -> bool:
    """Whether a function gives its parameter another value."""
    return any(
        isinstance(one, ast.Name) and one.id == name and not isinstance(one.ctx, ast.Load)
        for one in ast.walk(node)
    )
