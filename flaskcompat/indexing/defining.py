"""Functions and classes: the parameters, properties, bases and instance attributes that they define."""

from __future__ import annotations

import ast

from flaskcompat.indexing.assigning import names_in
from flaskcompat.indexing.namespace import Namespace
from flaskcompat.indexing.scope import Scope
from flaskcompat.indexing.signatures import KEEPING, Function, decorators, last_word, own_nodes, signature

PROPERTIES = frozenset({"property", "abstractproperty"})
HOOKS = frozenset({"__getattr__", "__getattribute__"})


def function(node: Function, scope: Scope, within: Namespace, certain: bool) -> None:
    """Note a function of a module or class."""
    words = decorators(node)
    if "overload" in words:
        return
    if scope.is_class and node.name in HOOKS:
        scope.mark("?")
    if PROPERTIES & set(words):
        scope.define(node.name, "!", certain)
    elif "setter" in words:
        scope.define(node.name, "", certain)
    elif {"getter", "deleter"} & set(words):
        scope.define(node.name, scope.facts.get(node.name, [""])[0], certain)
    elif all(word in KEEPING or word in within.keeping for word in words):
        bound = scope.is_class and "staticmethod" not in words
        scope.define(node.name, signature(node.args, bound), certain)
    else:
        scope.define(node.name, "", certain)


def class_(node: ast.ClassDef, scope: Scope, within: Namespace, certain: bool) -> Scope:
    """Note a class of a module or class; return the scope for its members."""
    bases = [_base(base, within) for base in node.bases]
    scope.define(node.name, ":", certain)
    inner = within.open_class(scope, node.name)
    inner.metaclass = _metaclass(node, within)
    flat = [each for group in bases for each in group]
    inner.mark(f"*{','.join(each or '?' for each in flat)}")
    return inner


def _base(node: ast.expr, within: Namespace) -> list[str]:
    """What a base stands for; several for `with_metaclass(Meta, A, B)`, `?` for what is unclear."""
    if isinstance(node, ast.Subscript):
        node = node.value
    if isinstance(node, ast.Call):
        if last_word(node) == "with_metaclass":
            return [each for base in node.args[1:] for each in _base(base, within)]
        return ["?"]
    return [within.target(node) or "?"]


def _metaclass(node: ast.ClassDef, within: Namespace) -> str:
    """The class given as `metaclass=`, or as the first argument of `with_metaclass`."""
    found = [keyword.value for keyword in node.keywords if keyword.arg == "metaclass"]
    for base in node.bases:
        if isinstance(base, ast.Call) and last_word(base) == "with_metaclass":
            found += base.args[:1]
    return next((within.target(each) or "?" for each in found), "")


def instance_attributes(node: ast.ClassDef, scope: Scope) -> None:
    """Note what the methods of a class assign to `self` or `cls`, where its body does not define it."""
    found: set[str] = set()
    for method in node.body:
        if not isinstance(method, Function) or not method.args.args:
            continue
        own = (method.args.posonlyargs + method.args.args)[0].arg
        objects = {own, *_made(method, own)}
        for inner in own_nodes(method.body):
            found.update(name for each in objects for name in _assigned(inner, each))
            if isinstance(inner, ast.Attribute) and isinstance(inner.ctx, ast.Store):
                scope.given.add(inner.attr)
            if method.name in ("__init__", "__new__") and _writes_freely(inner, own):
                scope.mark("?")
    for name in found - scope.facts.keys():
        scope.define(name)


def given_by_decorators(node: ast.ClassDef, scope: Scope) -> None:
    """Note the names in lists that decorators of a class get: `@proxied(Other, methods=["add"])`."""
    calls = [each for each in node.decorator_list if isinstance(each, ast.Call)]
    values = [value for call in calls for value in (*call.args, *(each.value for each in call.keywords))]
    lists = [value for value in values if isinstance(value, ast.List | ast.Tuple | ast.Set)]
    names = {each.value for value in lists for each in value.elts if isinstance(each, ast.Constant)}
    for name in names - scope.facts.keys():
        if isinstance(name, str) and name.isidentifier():
            scope.define(name)


def _made(method: Function, own: str) -> set[str]:
    """The names of objects of the class that a method makes: `made = object.__new__(cls)`, `made = cls()`."""
    return {
        target.id
        for node in own_nodes(method.body)
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        if _makes(node.value, own)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _makes(call: ast.Call, own: str) -> bool:
    if isinstance(call.func, ast.Name):
        return call.func.id == own
    first = call.args[0] if call.args else None
    return last_word(call) == "__new__" and isinstance(first, ast.Name) and first.id == own


def _assigned(node: ast.AST, own: str) -> set[str]:
    targets: list[ast.expr] = []
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AnnAssign | ast.AugAssign | ast.For):
        targets = [node.target]
    elif isinstance(node, ast.withitem) and node.optional_vars:
        targets = [node.optional_vars]
    elif isinstance(node, ast.Call) and last_word(node) in ("setattr", "__setattr__"):
        return _set_by_name(node, own)
    return {name for target in targets for name in names_in(target, own)}


def _set_by_name(call: ast.Call, own: str) -> set[str]:
    first, *rest = call.args or [call.func]
    if isinstance(first, ast.Name) and first.id == own and rest and isinstance(rest[0], ast.Constant):
        return {str(rest[0].value)}
    return set()


def _writes_freely(node: ast.AST, own: str) -> bool:
    """`self.__dict__ = ...`, `self.__dict__.update(...)`, `setattr(self, name, ...)`."""
    if isinstance(node, ast.Attribute) and node.attr == "__dict__":
        return isinstance(node.value, ast.Name) and node.value.id == own
    if isinstance(node, ast.Call) and last_word(node) in ("setattr", "vars") and node.args:
        first = node.args[0]
        if isinstance(first, ast.Name) and first.id == own:
            return len(node.args) == 1 or not isinstance(node.args[1], ast.Constant)
    return False
