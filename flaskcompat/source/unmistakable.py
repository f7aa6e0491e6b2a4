"""Attributes of objects of which nothing tells but the attribute itself, which one class alone ever had."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source.known import load
from flaskcompat.source.module import Module
from flaskcompat.source.symbols import External, Value

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference


def unmistakable(inference: Inference, value: Value, node: ast.Attribute, module: Module) -> External | None:
    """Turn `x.before_first_request` into that of the application, where `x` is nothing that is known.

    An object of a distribution that is not indexed counts as unknown, and one of another such class is taken
    for what its name or use made of it: `app.before_app_first_request` is that of a blueprint. A file that
    asks for the name in a text (`hasattr(x, "before_first_request")`) provides for its absence. Some names
    only tell together with what they are an attribute of: `x.metadata.bind`.
    """
    name = node.attr
    found = inference.known.unmistakable.get(name)
    if found is None or not (value is None or (isinstance(value, External) and _is_open(inference, value))):
        return None
    spelled = _spelled(node.value).lower()
    for hints in found:
        roots = inference.project.modules.roots if hints.wide else module_roots(module)
        if (
            (not hints.ends or spelled.endswith(hints.ends))
            and not roots.isdisjoint(hints.roots)
            and roots.isdisjoint(hints.unless)
            and not any(quoted in module.text for quoted in (f'"{name}"', f"'{name}'"))
            and not (hints.plain and f".{name}(" in module.text)
        ):
            return External(f"{hints.cls}.{name}")
    return None


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
