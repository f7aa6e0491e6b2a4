"""What a parameter stands for: by annotation, as the object of a method, a fixture, by its use."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source import fixtures
from flaskcompat.source.annotations import annotated
from flaskcompat.source.instances import instance
from flaskcompat.source.listeners import heard
from flaskcompat.source.members import external_bases
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import walk
from flaskcompat.source.symbols import External, Function, Instance, Value
from flaskcompat.source.tables import Table
from flaskcompat.source.unmistakable import module_roots

if TYPE_CHECKING:
    from flaskcompat.source.hints import Parameters
    from flaskcompat.source.inference import Inference


def value(inference: Inference, node: ast.arg, table: Table) -> Value:
    """What a parameter stands for in the body of its function."""
    function = table.owner
    if not isinstance(function, Function):
        return None
    arguments = function.node.args
    first = (*arguments.posonlyargs, *arguments.args)[0:1]
    if function.owner is not None and first and first[0] is node:
        return _self(inference, function)
    if node.annotation is not None:
        found = annotated(inference, node.annotation, function.parent)
        if found is not None:
            return found
    return (
        _by_role(inference, function, node)
        or fixtures.provided(inference, function, node.arg)
        or _by_use(inference, node.arg, function)
        or function.given.get(node.arg)
    )


def _self(inference: Inference, function: Function) -> Value:
    decorators = inference.decorators(function)
    if "staticmethod" in decorators or function.owner is None:
        return None
    return function.owner if "classmethod" in decorators else Instance(function.owner)


def _by_role(inference: Inference, function: Function, node: ast.arg) -> Value:
    """What a framework calls a function with: one that overrides a method, or that a decorator registers."""
    known, arguments = inference.known, function.node.args
    parameters = [*arguments.posonlyargs, *arguments.args]
    if node not in parameters:
        return None
    index = parameters.index(node)
    if function.owner is not None:
        for base in external_bases(inference, function.owner):
            given = known.overrides.get(f"{base}.{function.node.name}", ())
            if 0 < index <= len(given):
                return External(given[index - 1], instance=True)
    elif function.node.decorator_list:
        names = (known.registered.get(name) for name in inference.decorators(function) if index == 0)
        told = next((External(name, instance=True) for name in names if name), None)
        return (
            told
            or heard(inference, function, index)
            or (_handled(inference, function) if index == 0 else None)
        )
    return None


def _handled(inference: Inference, function: Function) -> Value:
    """What a handler of errors is called with: an object of the class that it is registered for."""
    for node in function.node.decorator_list:
        if isinstance(node, ast.Call) and len(node.args) == 1 and not isinstance(node.args[0], ast.Constant):
            name = inference.qualified(inference.value(node.func, function.parent))
            if name in inference.known.receivers:
                return instance(inference, inference.value(node.args[0], function.parent))
    return None


def _by_use(inference: Inference, name: str, function: Function) -> Value:
    """An application, test client or engine, where the parameter is called so and is used as only those are.

    What is done with an attribute or a global name that it is kept in (`self.app = app`) counts as well, and
    that it is handed on to where only those are (`self.init_app(app)`), and that it is configured as they are
    (`app.config["JSON_SORT_KEYS"]`) in a file that imports from what has them.
    """
    known = inference.known
    tables = (known.parameters, known.clients, known.engines, known.databases)
    hints = next((one for one in tables if name in one.names), None)
    if hints is None:
        return None
    module = function.module
    if hints.words and not any(word in module.text for word in hints.words):
        return None
    if not module_roots(module).isdisjoint(hints.unless):
        return None
    evidence = hints.evidence | hints.weak if function.node.name in hints.init else hints.evidence
    kept, handed = {name}, hints.cls.partition(".")[0] in module_roots(module)
    for node in walk(function.whole):
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and node.value.id == name:
            kept.update(_spelled(target) for target in node.targets)
        told = isinstance(node, ast.Attribute) and node.attr in evidence and _spelled(node.value) in kept
        if told or (handed and (_hands_on(node, name, hints.init) or _is_configured(node, kept, hints))):
            return External(hints.cls, instance=True)
    return None


def brought(inference: Inference, value: Value, name: str, module: Module) -> Value:
    """A database that a file imports from a package of which nothing is known: `from shop_core import db`.

    It is told by its name and by what the file reads from it, as a parameter is.
    """
    hints = inference.known.databases
    if name not in hints.names or not isinstance(value, External) or value.name.rpartition(".")[2] != name:
        return value
    if not any(word in module.text for word in hints.words) or not hints.unless.isdisjoint(
        module_roots(module)
    ):
        return value
    from flaskcompat.index.api import load_api

    if "." not in value.name or load_api().distribution_of(value.name):
        return value
    used = any(f"{name}.{attribute}" in module.text for attribute in hints.evidence)
    return External(hints.cls, instance=True) if used else value


def _is_configured(node: ast.AST, kept: set[str], hints: Parameters) -> bool:
    """Whether a key in capitals of what an object is configured by is asked for, or all of it filled."""
    if isinstance(node, ast.Subscript):
        key = node.slice.value if isinstance(node.slice, ast.Constant) else None
        if not isinstance(key, str) or not key.isupper():
            return False
    elif not isinstance(node, ast.Attribute) or node.attr not in hints.fillers:
        return False
    held = node.value
    return isinstance(held, ast.Attribute) and held.attr == hints.configured and _spelled(held.value) in kept


def _hands_on(node: ast.AST, name: str, methods: frozenset[str]) -> bool:
    """Whether a call of one of some methods of the object itself is handed a name: `self.init_app(app)`."""
    function = node.func if isinstance(node, ast.Call) else None
    if (
        not isinstance(node, ast.Call)
        or not isinstance(function, ast.Attribute)
        or function.attr not in methods
    ):
        return False
    given = (*node.args, *(keyword.value for keyword in node.keywords))
    mine = isinstance(function.value, ast.Name) and function.value.id == "self"
    return mine and any(isinstance(one, ast.Name) and one.id == name for one in given)


def _spelled(node: ast.expr) -> str:
    """`name` or `name.attribute` as it is written."""
    if isinstance(node, ast.Attribute):
        return f"{node.value.id}.{node.attr}" if isinstance(node.value, ast.Name) else ""
    return node.id if isinstance(node, ast.Name) else ""
