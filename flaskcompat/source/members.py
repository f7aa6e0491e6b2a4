"""What an attribute of something stands for."""

from __future__ import annotations

import ast
import builtins
from functools import lru_cache
from typing import TYPE_CHECKING

from flaskcompat.source import outcomes
from flaskcompat.source.module import Module
from flaskcompat.source.nodes import position
from flaskcompat.source.symbols import Class, External, Folder, Function, Instance, Value
from flaskcompat.source.tables import END, Binding, Table
from flaskcompat.source.unmistakable import unmistakable

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference

_MOST_BASES = 30


def member(inference: Inference, value: Value, name: str) -> Value:
    """What `value.name` stands for."""
    if value is None:
        return None
    if isinstance(value, External):
        return inference.loaded.method(value, name) or _external(inference, value, name)
    if isinstance(value, Module):
        return _of_module(inference, value, name)
    if isinstance(value, Folder):
        return inference.at(inference.project.at(value.path + name))
    if isinstance(value, Instance):
        return _of_class(inference, value.of, name, bound=True)
    if isinstance(value, Class):
        return _of_class(inference, value, name, bound=False)
    return _of_decorated(inference, value, name) if isinstance(value, Function) else None


def attribute(inference: Inference, value: Value, node: ast.Attribute, module: Module) -> Value:
    """The same for an attribute that a file reads: its name alone may tell whose it is."""
    if node.attr in inference.known.unmistakable:
        is_open = isinstance(value, (Class, Instance)) and _is_left_open(inference, value, node.attr)
        told = unmistakable(inference, None if is_open else value, node, module)
        if told is not None:
            return told
    return member(inference, value, node.attr)


def _is_left_open(inference: Inference, value: Class | Instance, name: str) -> bool:
    """Whether a class of the project, a mixin, leaves an attribute to those that are made with it."""
    cls = value.of if isinstance(value, Instance) else value
    if external_bases(inference, cls):
        return False
    owners = lineage(inference, cls)
    return not any(name in one.table.bindings or name in own_attributes(inference, one) for one in owners)


def _of_decorated(inference: Inference, function: Function, name: str) -> Value:
    """An attribute of what a decorator made of a function: `@click.group()` makes a group of it.

    `@click.command(cls=Menu)` makes an object of that class.
    """
    known = inference.known.decorated
    made = next((known[one] for one in inference.decorators(function) if one in known), None)
    if made is None:
        return None
    cls = _chosen(inference, function)
    if isinstance(cls, Class):
        return _of_class(inference, cls, name, bound=True)
    chosen = cls.name if isinstance(cls, External) and not cls.instance else made
    return _external(inference, External(chosen, instance=True), name)


def _chosen(inference: Inference, function: Function) -> Value:
    """The class that a decorator of a function is given as `cls`."""
    for node in function.node.decorator_list:
        for keyword in node.keywords if isinstance(node, ast.Call) else ():
            if keyword.arg == "cls":
                return inference.value(keyword.value, function.parent)
    return None


def _external(inference: Inference, value: External, name: str) -> External:
    known = inference.known
    own = value.name
    if own.startswith(known.leading) and own.count(".") > 2:
        # The import tells that the way to it is gone; what is asked of an object is asked by its own name.
        meant = known.proper(own)
        is_object = (
            own.rpartition(".")[2][:1].isupper() or meant in known.instances or meant in known.standing
        )
        own = meant if is_object else own
    stem = known.instances.get(own, own)
    if name in known.proxy and own in known.proxies:
        stem = own
    full = f"{stem}.{name}"
    return External(known.aliases.get(full, full), False, value.guarded and not value.instance)


def _of_module(inference: Inference, module: Module, name: str) -> Value:
    bound = module.table.bindings.get(name)
    if bound is not None:
        return inference.lookup(module.table, name)
    return submodule(inference, module, name) or inference.lookup(module.table, name)


def submodule(inference: Inference, module: Module, name: str) -> Value:
    """The module of that name in a package."""
    if not module.package:
        return None
    return inference.at(inference.project.at(f"{module.path.removesuffix('__init__.py')}{name}"))


def _of_class(inference: Inference, cls: Class, name: str, *, bound: bool) -> Value:
    own = False
    for owner in lineage(inference, cls):
        found = owner.table.bindings.get(name, [])
        if any(binding.kind != "none" for binding in found):
            return _read(inference, inference.pick(found, owner.table, END), bound=bound)
        assigned = own_attributes(inference, owner).get(name, [])
        if not bound:
            assigned = [one for one in assigned if _is_of_class(inference, *one)]
        if any(binding.kind != "none" for binding, _ in assigned):
            return _assigned(inference, assigned)
        own = own or bool(assigned or found)
    outside = [] if own else external_bases(inference, cls)
    if not outside or _is_built_in(inference, cls, name):
        return None
    return _external(inference, External(_bearer(inference, outside, name), instance=True), name)


def _is_built_in(inference: Inference, cls: Class, name: str) -> bool:
    """Whether a base that Python brings has a member: `Kept(dict, SessionMixin)` has its `get` of `dict`."""
    return any(
        isinstance(node, ast.Name)
        and value is None
        and node.id != "object"
        and hasattr(getattr(builtins, node.id, None), name)
        for owner in lineage(inference, cls)
        for node, value in zip(owner.node.bases, bases(inference, owner), strict=True)
    )


def _bearer(inference: Inference, bases: list[str], name: str) -> str:
    """Of several bases outside the project the one that has a member, the first where that is not known.

    `class User(UserMixin, db.Model)` has its `query` from the second.
    """
    if len(bases) == 1:
        return bases[0]
    told = (base for base in bases if f"{base}.{name}" in inference.known.instances)
    return next(told, None) or next((base for base in bases if _has(f"{base}.{name}")), bases[0])


@lru_cache(maxsize=4096)
def _has(name: str) -> bool:
    """Whether any release has a name, by the index."""
    from flaskcompat.index.api import load_api

    api = load_api()
    return bool(api.distribution_of(name)) and api.spans(name) != "none"


def _is_of_class(inference: Inference, binding: Binding, table: Table) -> bool:
    """Whether a method assigns to an attribute of the class: `Store.db = db`, or as `setUpClass` does."""
    if binding.detail == "class":
        return True
    return isinstance(table.owner, Function) and "classmethod" in inference.decorators(table.owner)


def _is_remade(node: ast.AST | None, name: str) -> bool:
    """Whether an attribute is only made anew of what it was: `self.a = [f(one) for one in self.a]`."""
    return isinstance(node, (ast.ListComp, ast.DictComp, ast.SetComp)) and any(
        isinstance(part.iter, ast.Attribute) and part.iter.attr == name for part in node.generators
    )


def _read(inference: Inference, value: Value, *, bound: bool) -> Value:
    """A property gives what it returns when it is read from an object."""
    if bound and isinstance(value, Function):
        decorators = inference.decorators(value)
        if not inference.known.properties.isdisjoint(decorators):
            return outcomes.returned(inference, value)
    return value


def own_attributes(inference: Inference, cls: Class) -> dict[str, list[tuple[Binding, Table]]]:
    """What the methods of a class assign to attributes of their object."""
    if cls.own is None:
        cls.own = {}
        for found in list(cls.table.bindings.values()):
            for binding in found:
                if isinstance(binding.value, Function):
                    table = inference.table(binding.value)
                    for name, assigned in table.attributes.items():
                        fresh = [(one, table) for one in assigned if not _is_remade(one.node, name)]
                        if fresh:
                            cls.own.setdefault(name, []).extend(fresh)
    return cls.own


def _assigned(inference: Inference, assigned: list[tuple[Binding, Table]]) -> Value:
    for binding, table in assigned:
        if binding.kind != "none":
            found = inference.pick([binding], table, END)
            if found is not None:
                return found
    return None


def bases(inference: Inference, cls: Class) -> tuple[Value, ...]:
    """The base classes as written, in order."""
    if cls.bases is None:
        cls.bases = ()
        parent = cls.table.parent
        assert parent is not None
        found = []
        for node in cls.node.bases:
            plain = node.value if isinstance(node, ast.Subscript) else node
            namesake = isinstance(plain, ast.Name) and plain.id == cls.node.name
            value = _namesake(inference, cls, parent) if namesake else inference.value(plain, parent)
            found.append(value if isinstance(value, (Class, External)) else None)
        cls.bases = tuple(found)
    return cls.bases


def _namesake(inference: Inference, cls: Class, table: Table) -> Value:
    """What a class builds on that takes over its name, `class Form(Form)`: what had the name before."""
    found = inference.lookup(table, cls.node.name, position(cls.node) - 1)
    if found is not None or table.kind != "class":
        return found
    outer = table.parent
    while outer is not None and outer.kind == "class":
        outer = outer.parent
    return inference.lookup(outer, cls.node.name) if outer is not None else None


def lineage(inference: Inference, cls: Class) -> list[Class]:
    """The class and its bases within the project, nearest first."""
    if cls.lineage is None:
        found = [cls]
        for one in found:
            if len(found) > _MOST_BASES:
                break
            found.extend(
                base for base in bases(inference, one) if isinstance(base, Class) and base not in found
            )
        cls.lineage = found
    return cls.lineage


def external_bases(inference: Inference, cls: Class) -> list[str]:
    """The qualified names of the bases outside the project, of bases within it too."""
    if cls.external is None:
        found = [base for owner in lineage(inference, cls) for base in bases(inference, owner)]
        names = (inference.known.proper(base.name) for base in found if isinstance(base, External))
        cls.external = list(dict.fromkeys(names))
    return cls.external


def provided_bases(inference: Inference, cls: Class) -> frozenset[str]:
    """Those of them that code around an import provides for: `except ImportError` takes another base."""
    found = [base for owner in lineage(inference, cls) for base in bases(inference, owner)]
    outside = [base for base in found if isinstance(base, External)]
    needed = {base.name for base in outside if not base.guarded}
    return frozenset(base.name for base in outside if base.name not in needed)
