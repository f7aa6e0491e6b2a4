"""What a parameter stands for: by annotation, as the object of a method, a fixture, by its use."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source import fixtures
from flaskcompat.source.annotations import annotated
from flaskcompat.source.symbols import External, Function, Instance, Table, Value

if TYPE_CHECKING:
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
    found = fixtures.provided(inference, function, node.arg) or _by_use(inference, node.arg, function)
    return found or function.given.get(node.arg)


def _self(inference: Inference, function: Function) -> Value:
    decorators = inference.decorators(function)
    if "staticmethod" in decorators or function.owner is None:
        return None
    return function.owner if "classmethod" in decorators else Instance(function.owner)


def _by_use(inference: Inference, name: str, function: Function) -> Value:
    """An application, where the parameter is called so and is used as only applications are."""
    hints = inference.known.parameters
    if name not in hints.names or _imports(function, hints.unless):
        return None
    evidence = hints.evidence | hints.weak if function.node.name in hints.init else hints.evidence
    for node in ast.walk(function.node):
        owner = node.value if isinstance(node, ast.Attribute) and node.attr in evidence else None
        if isinstance(owner, ast.Name) and owner.id == name:
            return External(hints.cls, instance=True)
    return None


def _imports(function: Function, roots: frozenset[str]) -> bool:
    """Whether the module imports another framework, whose applications look the same."""
    module = function.module
    if module.roots is None:
        bound = [binding for found in module.table.bindings.values() for binding in found]
        module.roots = frozenset(
            binding.detail.partition(":")[0].partition(".")[0]
            for binding in bound
            if binding.kind == "import"
        )
    return not module.roots.isdisjoint(roots)
