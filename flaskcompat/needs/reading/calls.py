"""What a call needs of what it calls, and what of the distribution it runs."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.needs.reading import hooks
from flaskcompat.needs.reading.imports import import_name
from flaskcompat.needs.reading.members import method, parent_class, read
from flaskcompat.needs.reading.storing import set_attribute
from flaskcompat.needs.steps import TYPE
from flaskcompat.source.literals import literal
from flaskcompat.source.members import external_bases, member
from flaskcompat.source.symbols import Class, External, Function, Instance, Value

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader

_IMPORTERS = frozenset({"importlib.import_module", "werkzeug.utils.import_string", "werkzeug.import_string"})


def call(reader: Reader, node: ast.Call) -> None:
    """A call, its arguments first."""
    if isinstance(node.func, ast.Name) and _reflects(reader, node, node.func.id):
        return
    reader.visit(node.func)
    arguments = [*node.args, *[keyword.value for keyword in node.keywords]]
    reader.all(arguments)
    callee = _callee(reader, node)
    hooks.passed(reader, node.func, arguments)
    if isinstance(callee, External):
        if callee.name in _IMPORTERS and node.args:
            name = literal(node.args[0])
            if isinstance(name, str) and name.replace(".", "").isidentifier():
                import_name(reader, name, node)
        if not callee.instance and not callee.guarded:
            _signature(reader, node, callee.name, bound=_is_bound(reader, node.func))
    elif isinstance(callee, Function):
        _run(reader, node, callee)
    elif isinstance(callee, Class):
        _construct(reader, node, callee)
    elif isinstance(callee, Instance):
        found = method(reader, callee.of, "__call__")
        if found is not None:
            _run(reader, node, found)


def _callee(reader: Reader, node: ast.Call) -> Value:
    if isinstance(node.func, ast.Attribute):
        owner = parent_class(reader, node.func.value)
        if owner is not None:
            found = read(reader, node.func)
            if isinstance(found.runs, Function):
                return None  # reading it has noted that it runs
            return External(found.names[0]) if len(found.names) == 1 else None
    return reader.value(node.func)


def _run(reader: Reader, node: ast.Call, function: Function) -> None:
    """A function of the distribution runs; that of a generator does when it is iterated, as it mostly is."""
    reader.run(function)
    for index, part in enumerate(node.args):
        _give(reader, function, str(index), part)
    for keyword in node.keywords:
        if keyword.arg:
            _give(reader, function, keyword.arg, keyword.value)


def _give(reader: Reader, function: Function, key: str, part: ast.expr) -> None:
    value = None if isinstance(part, ast.Constant) else reader.value(part)
    if isinstance(value, (External, Instance)):
        reader.arguments.give(function, key, value)


def _construct(reader: Reader, node: ast.Call, cls: Class) -> None:
    own = False
    for name in ("__new__", "__init__"):
        function = method(reader, cls, name)
        if function is not None:
            own = True
            _run(reader, node, function)
    outside = external_bases(reader.inference, cls)
    if not own and len(outside) == 1 and not cls.node.keywords:
        _signature(reader, node, outside[0], bound=True)


def _signature(reader: Reader, node: ast.Call, name: str, *, bound: bool) -> None:
    """The keywords and the number of arguments that something outside has to take."""
    for keyword in node.keywords:
        if keyword.arg:
            reader.use((name,), keyword.value, "parameter", keyword.arg, TYPE)
    starred = any(isinstance(part, ast.Starred) for part in node.args)
    if node.args and bound and not starred:
        reader.use((name,), node, "arguments", str(len(node.args)), TYPE)


def _is_bound(reader: Reader, function: ast.expr) -> bool:
    """Whether no object has to be passed: not for `Class.method(object)`."""
    if not isinstance(function, ast.Attribute):
        return True
    owner = reader.value(function.value)
    if isinstance(owner, Class):
        return False
    if isinstance(owner, External) and not owner.instance:
        last = owner.name.rpartition(".")[2]
        return not last[:1].isupper()
    return True


def _reflects(reader: Reader, node: ast.Call, function: str) -> bool:
    """`getattr(x, "y")`, `setattr(x, "y", z)`, `hasattr(x, "y")`; tells whether it was one of them."""
    if function not in ("getattr", "setattr", "hasattr") or len(node.args) < 2 or reader.hidden(function):
        return False
    name = literal(node.args[1])
    if not isinstance(name, str) or not name.isidentifier():
        return False
    if function == "setattr":
        value = node.args[2] if len(node.args) > 2 else None
        reader.all(node.args[2:])
        set_attribute(reader, node.args[0], name, value, node)
        return True
    reader.visit(node.args[0])
    if function == "getattr" and len(node.args) == 2:
        owner = reader.value(node.args[0])
        found = member(reader.inference, owner, name) if isinstance(owner, External) else None
        if isinstance(found, External) and not found.guarded:
            reader.use((found.name,), node)
    reader.all(node.args[2:])
    return True
