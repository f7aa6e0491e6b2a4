"""What imports bind."""

from __future__ import annotations

import ast
from functools import lru_cache
from typing import TYPE_CHECKING

from flaskcompat.source.members import member, submodule
from flaskcompat.source.module import Module
from flaskcompat.source.symbols import External, Value
from flaskcompat.source.tables import Binding

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference


def imported(inference: Inference, detail: str, module: Module) -> Value:
    """What `import x` (detail `x`) or `from x import y` (detail `x:y`) binds."""
    source, colon, name = detail.partition(":")
    if source in inference.known.older:
        return None
    if not colon:
        path = inference.project.find(source, module.path)
        return External(source) if path is None else inference.at(path)
    found = origin(inference, source, module)
    if found is module:
        # A package that imports from itself means a module of its own: it binds the name only now.
        return submodule(inference, module, name)
    return _named(inference, found, name)


def _named(inference: Inference, source: Value, name: str) -> Value:
    """What is imported from something; the way that an import takes stays its name."""
    if isinstance(source, External) and source.name.startswith(inference.known.leading):
        return External(f"{source.name}.{name}")
    return member(inference, source, name)


def is_optional(binding: Binding, bound: list[Binding], older: frozenset[str]) -> bool:
    """Whether a guard around `import x` provides for the absence of a distribution, and of nothing in it.

    So it is where no other import stands in for it, and the module is that of a distribution that is indexed:
    where that is installed, all of its releases have the module, and what is read from it is needed. A value
    that stands in is not reached then. What one of the `older` modules stands in for, which Python 2 alone
    had, is there with every Python since. A module below is as good where all releases have it.
    """
    if not isinstance(binding.node, ast.alias):
        return False
    if "." in binding.node.name and not (binding.node.asname and _is_lasting(binding.node.name)):
        return False
    others = {
        one.detail for one in bound if one.kind not in ("none", "value") and one.detail != binding.detail
    }
    if not others <= older:
        return False
    from flaskcompat.index.api import load_api

    return bool(others) or load_api().distribution_of(binding.detail) not in ("", "python")


def origin(inference: Inference, source: str, module: Module) -> Value:
    """What `from SOURCE import ...` imports from; leading dots are relative."""
    name = source.lstrip(".")
    level = len(source) - len(name)
    path = (
        inference.project.relative(level, name, module)
        if level
        else inference.project.find(name, module.path)
    )
    return External(inference.known.aliases.get(name, name)) if path is None else inference.at(path)


def starred(inference: Inference, module: Module, name: str) -> Value:
    """What a name stands for that only a star import of the module can have brought."""
    key = (module.path, name)
    if name.startswith("_") or key in inference.open_stars:
        return None
    inference.open_stars.add(key)
    try:
        for source, guarded in module.table.stars:
            found = _through_star(inference, origin(inference, source, module), name)
            if found is not None:
                return found._replace(guarded=True) if guarded and isinstance(found, External) else found
    finally:
        inference.open_stars.discard(key)
    return None


def _through_star(inference: Inference, source: Value, name: str) -> Value:
    if isinstance(source, Module):
        return inference.lookup(source.table, name)
    if isinstance(source, External) and _is_public(inference, source.name, name):
        return _named(inference, source, name)
    return None


def _is_public(inference: Inference, module: str, name: str) -> bool:
    """Whether a module outside the project has a name, in whatever release."""
    found = inference.known.stars.get(module)
    return name in found if found is not None else _is_indexed(module, name)


@lru_cache(maxsize=1024)
def _is_lasting(module: str) -> bool:
    """Whether all releases have a module below the one of a distribution."""
    from flaskcompat.index.api import load_api

    return load_api().spans(module) == "*"


@lru_cache(maxsize=4096)
def _is_indexed(module: str, name: str) -> bool:
    from flaskcompat.index.api import load_api

    api = load_api()
    return api.distribution_of(module) not in ("", "python") and api.spans(f"{module}.{name}") != "none"
