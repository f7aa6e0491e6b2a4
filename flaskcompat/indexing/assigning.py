"""Assignments: values, aliases, properties, `__all__` and `__slots__`."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from flaskcompat.indexing.namespace import Namespace
from flaskcompat.indexing.scope import Scope
from flaskcompat.indexing.signatures import last_word, signature

Assignment = ast.Assign | ast.AnnAssign | ast.AugAssign


def names_in(target: ast.expr, own: str = "") -> Iterator[str]:
    """The names that a target binds; with `own`, the attributes that it sets on the object of that name."""
    if isinstance(target, ast.Tuple | ast.List):
        for element in target.elts:
            yield from names_in(element, own)
    elif isinstance(target, ast.Starred):
        yield from names_in(target.value, own)
    elif isinstance(target, ast.Name) and not own:
        yield target.id
    elif isinstance(target, ast.Attribute) and isinstance(target.value, ast.Name) and target.value.id == own:
        yield target.attr


def assign(node: Assignment, scope: Scope, within: Namespace, certain: bool) -> None:
    """Note what an assignment in the body of a module or class defines."""
    if node.value is None:  # an annotation alone: a module has no such name, an instance will have it
        if scope.is_class and isinstance(node.target, ast.Name) and node.target.id not in scope.facts:
            scope.define(node.target.id)
        return
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    for target in targets:
        if isinstance(target, ast.Name):
            _name(target.id, node, node.value, scope, within, certain)
        elif isinstance(target, ast.Attribute):
            _attribute(target, scope, within)
        elif isinstance(target, ast.Subscript):
            _subscript(target, scope)
        else:
            for name in names_in(target):
                scope.define(name, "", certain)


def _name(
    name: str, node: Assignment, value: ast.expr, scope: Scope, within: Namespace, certain: bool
) -> None:
    if name == "__all__":
        _export(node, value, scope)
    elif name == "__slots__" and scope.is_class:
        _slots(value, scope)
    if not isinstance(node, ast.AugAssign):
        for fact in _facts(name, value, scope, within):
            scope.define(name, fact, certain)
            certain = False


def _facts(name: str, value: ast.expr, scope: Scope, within: Namespace) -> list[str]:
    """What the value tells of the name: an alias, a function, a property, or only that it is there."""
    if isinstance(value, ast.Lambda):
        return [signature(value.args, bound=scope.is_class)]
    if isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "property":
        words = {keyword.arg for keyword in value.keywords}
        return ["" if len(value.args) > 1 or "fset" in words or None in words else "!"]
    if isinstance(value, ast.Name) and scope.is_class and value.id in scope.facts:
        return list(scope.facts[value.id])
    if isinstance(value, ast.Name | ast.Attribute):
        target = within.target(value)
        if target and target != f"{scope.name}.{name}" and not target.startswith("builtins."):
            return [f">{target}"]
    return [""]


def _export(node: Assignment, value: ast.expr, scope: Scope) -> None:
    names = _strings(value)
    if isinstance(node, ast.AugAssign):
        scope.exported = None if names is None or scope.exported is None else scope.exported + names
    else:
        scope.exported = names


def _slots(value: ast.expr, scope: Scope) -> None:
    names = [value.value] if isinstance(value, ast.Constant) else _strings(value)
    if names is None:
        scope.mark("?")
        return
    for name in names:
        scope.define(str(name), certain=False)
    if "__dict__" not in names:
        scope.mark("=")


def _strings(value: ast.expr) -> list[str] | None:
    """The strings of a list that is written out; None for any other."""
    if not isinstance(value, ast.List | ast.Tuple | ast.Set):
        return None
    found = [
        each.value for each in value.elts if isinstance(each, ast.Constant) and isinstance(each.value, str)
    ]
    return found if len(found) == len(value.elts) else None


def _attribute(target: ast.Attribute, scope: Scope, within: Namespace) -> None:
    """`Class.name = value` after the class."""
    owner = within.target(target.value)
    if owner in within.scopes and owner != scope.name:
        within.scopes[owner].define(target.attr, certain=False)


def _subscript(target: ast.Subscript, scope: Scope) -> None:
    """`globals()[name] = value`, and `sys.modules[__name__] = object`."""
    if last_word(target.value) in ("globals", "locals", "vars", "modules"):
        scope.mark("?")
