"""Attributes of objects of which nothing tells but the attribute itself, which one class alone ever had."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.hints import Unmistakable
from flaskcompat.source.known import load
from flaskcompat.source.module import Module
from flaskcompat.source.symbols import External, Value

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference


def unmistakable(
    inference: Inference, value: Value, node: ast.Attribute, module: Module, *, stored: bool = False
) -> External | None:
    """Turn `x.before_first_request` into that of the application, where `x` is nothing that is known.

    An object of a distribution that is not indexed counts as unknown, and one of another such class is taken
    for what its name or use made of it: `app.before_app_first_request` is that of a blueprint. A file that
    asks for the name in a text (`hasattr(x, "before_first_request")`) provides for its absence. Some names
    only tell together with what they are an attribute of: `x.metadata.bind`. Where one is `stored`, fewer do:
    any class may have attributes of its own.
    """
    name = node.attr
    found = inference.known.unmistakable.get(name)
    if found is None or not (value is None or (isinstance(value, External) and _is_open(inference, value))):
        return None
    spelled = _spelled(node.value).lower()
    for hints in found:
        if (
            (hints.stored or not stored)
            and (not hints.ends or spelled.endswith(hints.ends))
            and _is_told(hints, inference, module)
            and not any(quoted in module.text for quoted in (f'"{name}"', f"'{name}'"))
            and not (hints.plain and f".{name}(" in module.text)
        ):
            return External(f"{hints.cls}.{name}")
    return None


def _is_told(hints: Unmistakable, inference: Inference, module: Module) -> bool:
    """Whether a file, or if need be its project, imports what a name is of, and nothing else that has it."""
    own = module_roots(module)
    if not own.isdisjoint(hints.unless):
        return False
    if not own.isdisjoint(hints.roots):
        return True
    whole = inference.project.modules.roots if hints.wide else frozenset[str]()
    return not whole.isdisjoint(hints.roots) and whole.isdisjoint(hints.unless)


def _spelled(node: ast.expr) -> str:
    """The last name of an object as it is written, `x["table"]` too."""
    if isinstance(node, ast.Subscript) and isinstance(node.slice, ast.Constant):
        return node.slice.value if isinstance(node.slice.value, str) else ""
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def module_roots(module: Module) -> frozenset[str]:
    """The top-level modules that a file imports from, wherever in its top-level code, by any name."""
    if module.roots is None:
        proper = load().proper
        bound = [binding for found in module.table.bindings.values() for binding in found]
        module.roots = frozenset(
            part.partition(":")[0].partition(".")[0]
            for binding in bound
            if binding.kind == "import"
            for part in {binding.detail, proper(binding.detail.replace(":", "."))}
        )
    return module.roots


def _is_open(inference: Inference, value: External) -> bool:
    from flaskcompat.index.api import load_api

    if value.instance:
        return value.name in {one.cls for hints in inference.known.unmistakable.values() for one in hints}
    return load_api().distribution_of(value.name) == ""
