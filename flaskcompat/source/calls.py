"""What a call uses: the name that is called, its arguments, and the functions that are passed."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.source import calling
from flaskcompat.source.comprehensions import anonymous, generator
from flaskcompat.source.constructed import constructed
from flaskcompat.source.handed import handed
from flaskcompat.source.listeners import listen, registered
from flaskcompat.source.literals import container, holds_bytes, literal
from flaskcompat.source.members import member
from flaskcompat.source.patched import patched
from flaskcompat.source.records import Record
from flaskcompat.source.shapes import compared, composed, required
from flaskcompat.source.spelled import spelled
from flaskcompat.source.symbols import Class, External, Function, Instance, Result, Value
from flaskcompat.source.telling import is_open, told
from flaskcompat.source.written import written

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

_CONSUMERS = frozenset({"all", "any", "dict", "list", "max", "min", "next", "set", "sorted", "sum", "tuple"})
_COMPARERS = frozenset({"assertEqual", "assertEquals", "assert_equal", "assert_equals", "eq_"})
_REFLECTIVE = {"getattr": "attribute", "setattr": "assign", "delattr": "delete"}


def call(
    walker: Walker, node: ast.Call, *, discarded: bool = False, kept: str = "", target: str = ""
) -> Value:
    """Write down a call and everything in it, and tell what it gives.

    `kept` is the variable that the result is assigned to: it is thrown away when nothing reads that; `target`
    is the attribute of a class that it is assigned to.
    """
    callee = walker.target(node.func)
    if is_open(walker.inference, callee):
        callee = told(walker.inference, node, walker.table) or callee
    if callee is None and isinstance(node.func, ast.Name) and node.func.id in _REFLECTIVE:
        _reflect(walker, node, node.func.id)
    external = isinstance(callee, External) and not callee.instance
    first, written = len(walker.found), False
    if external:
        details = arguments(walker, node, callee.name)  # type: ignore[union-attr]
        details["target"] = target
        written = walker.emit_external(callee, "call", node.func, **details)  # type: ignore[arg-type]
        if callee.name == calling.IMPORTER:  # type: ignore[union-attr]
            _import(walker, node)
    else:
        spelled(walker, node.args)
    if not isinstance(callee, (Function, Class)):
        patched(walker, node)
    name = walker.inference.qualified(callee) or _applied(walker, node.func)
    values = visit_arguments(walker, node, name, external=external or callee is None)
    _mapped(walker, node, values)
    if name in walker.inference.known.listeners:
        listen(walker, node, values)
    registered(walker, name, values)
    if external and callee.guarded:  # type: ignore[union-attr]
        walker.provide(name, first)
    if written and discarded:
        walker.discard(first, len(walker.found))
    elif written and kept:
        walker.keep(kept, first)
    if len(node.args) > 1 and _called_name(node.func) in _COMPARERS:
        compared(walker, node.args[0], node.args[1], ast.Eq)
    if isinstance(callee, (Function, Class)):
        _called(walker, callee, values, node)
    return calling.result(walker.inference, callee, node, walker.table)


def _mapped(walker: Walker, node: ast.Call, values: list[tuple[str, Value]]) -> None:
    """Write down `dict(row)` and `f(**row)` as what they do with a row: they ask for its keys."""
    makes = isinstance(node.func, ast.Name) and node.func.id == "dict"
    for key, value in values:
        known = isinstance(value, External) and value.name in walker.inference.known.mapped
        if known and (key == "**" or (key == "0" and makes)):
            walker.emit_external(External(f"{value.name}.keys"), "call", node.func)  # type: ignore[union-attr]


def _called_name(function: ast.expr) -> str:
    """The last part of the name that is called; a plain one only where nose has it, `eq_(a, b)`."""
    if isinstance(function, ast.Name):
        return function.id if function.id.endswith("_") else ""
    return function.attr if isinstance(function, ast.Attribute) else ""


def _import(walker: Walker, node: ast.Call) -> None:
    """Write down the module that `import_module("a.b")` imports, unless it is one of the project."""
    name = calling.imported_name(node)
    if name and walker.inference.project.find(name, walker.module.path) is None:
        walker.emit(name, "import", node.args[0])


def _applied(walker: Walker, function: ast.expr) -> str:
    """The decorator factory whose result is called at once, as in `app.route("/")(view)`."""
    if not isinstance(function, ast.Call):
        return ""
    found = walker.inference.value(function.func, walker.table)
    return found.name if isinstance(found, External) and not found.instance else ""


def _called(
    walker: Walker, callee: Function | Class, values: list[tuple[str, Value]], node: ast.Call
) -> None:
    """Remember who calls a function of the project, and with what, for what happens inside of it."""
    function: Value = callee
    if isinstance(callee, Class):
        constructed(walker, callee, node)
        function = member(walker.inference, Instance(callee), "__init__")
    if isinstance(function, Function):
        walker.records.of(function).passed_to("()")
        if walker.record is not None:
            place = (walker.module.path, *walker.place(node))
            walker.calls.append((walker.record, function, place))
        for key, value in values:
            if isinstance(value, (External, Instance)):
                walker.arguments.give(function, key, value)


def visit_arguments(walker: Walker, node: ast.Call, name: str, *, external: bool) -> list[tuple[str, Value]]:
    """Visit the arguments of a call and tell what they stand for, by position or keyword.

    Functions among them are passed to `name`, where what is called has one.
    """
    values: list[tuple[str, Value]] = []
    consumed = not name and _consumes(node.func)
    parts = [(str(index), part) for index, part in enumerate(node.args) if part.__class__ is not ast.Constant]
    for keyword in node.keywords:
        if keyword.value.__class__ is not ast.Constant:
            parts.append((keyword.arg or "**", keyword.value))
    for key, part in parts:
        if name and isinstance(part, (ast.Lambda, ast.GeneratorExp)):
            _inline(walker, part, name, external=external)
            continue
        if consumed and isinstance(part, ast.Call):
            value = call(walker, part, discarded=True)
        else:
            value = walker.expression(part)
        if value is None:
            continue
        values.append((key, value))
        if name:
            function = value.function if isinstance(value, Result) else value
            if isinstance(function, Function):
                walker.passed(function, name, node.func, external=external)
    return values


def _consumes(function: ast.expr) -> bool:
    """Whether a call uses its argument up at once: `list(...)`, `"".join(...)`."""
    if isinstance(function, ast.Attribute):
        return function.attr == "join" and isinstance(function.value, ast.Constant)
    return isinstance(function, ast.Name) and function.id in _CONSUMERS


def _inline(walker: Walker, part: ast.Lambda | ast.GeneratorExp, name: str, *, external: bool) -> None:
    """Visit a lambda or generator expression that is passed on, as the function that it is."""
    lazy = isinstance(part, ast.GeneratorExp)
    label = "<genexpr>" if lazy else "<lambda>"
    if external:
        needed = 0 if isinstance(part, ast.GeneratorExp) else required(part)
        walker.emit(name, "decorator", part, is_generator=lazy, arguments=needed, target=label)
    outer = walker.record
    record = Record("function", label, part.lineno, outer)
    record.is_generator = lazy
    record.passed_to(name)
    if isinstance(part, ast.GeneratorExp):
        generator(walker, part, record)
    else:
        anonymous(walker, part, record)


def arguments(walker: Walker, node: ast.Call, name: str) -> dict[str, Any]:
    """The arguments of a call as the details of a usage."""
    positional = [part for part in node.args if part.__class__ is not ast.Starred]
    keywords = list(_keywords(walker, node))
    parts = [(str(index), part) for index, part in enumerate(node.args) if part.__class__ is not ast.Starred]
    parts += [(keyword.arg or "", keyword.value) for keyword in keywords]
    named = walker.inference.known.references.get(name, ())
    meant = [(key, part if key in named else written(part, walker.table)) for key, part in parts]
    values = [(key, _value(walker, part, reference=key in named)) for key, part in meant]
    kinds = [(key, kind) for key, part in meant if (kind := container(part))]
    kinds += [(f"{key}.*", "bytes") for key, part in meant if any(map(holds_bytes, _made(walker, part)))]
    if name in walker.inference.known.composed:
        within = composed(walker, parts)
        values += within[0]
        kinds += within[1]
    if name in walker.inference.known.handed:
        handed(walker, name, meant)
    return {
        "arguments": len(positional),
        "keywords": tuple([keyword.arg for keyword in keywords]),
        "starred": len(positional) < len(node.args) or any(keyword.arg is None for keyword in node.keywords),
        "values": tuple(values),
        "containers": tuple(kinds),
        "places": tuple(_places(meant, keywords, node)),
    }


def _made(walker: Walker, part: ast.expr) -> list[ast.expr]:
    """What an argument is, where a function of the project makes it: what that returns."""
    function = walker.inference.value(part.func, walker.table) if isinstance(part, ast.Call) else None
    if not isinstance(function, Function) or function.is_async or function.is_generator:
        return [part]
    table = walker.inference.table(function)
    return [written(node, table) for node in table.returns]


def _keywords(walker: Walker, node: ast.Call) -> Iterator[ast.keyword]:
    """The keyword arguments of a call, with those in `**{...}` and `**NAME` that are written down."""
    for keyword in node.keywords:
        mapping = written(keyword.value, walker.table) if keyword.arg is None else None
        if keyword.arg is not None:
            yield keyword
        elif isinstance(mapping, ast.Dict):
            for key, value in zip(mapping.keys, mapping.values, strict=True):
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield ast.copy_location(ast.keyword(key.value, value), key)


def _places(
    parts: list[tuple[str, ast.expr]], keywords: list[ast.keyword], node: ast.Call
) -> Iterator[tuple[str, int, int]]:
    """Where keywords, and the keys of dicts that are passed, stand where that is not the line of the call."""
    for keyword in keywords:
        if not node.lineno == node.end_lineno == keyword.lineno:
            yield keyword.arg or "", keyword.lineno, keyword.col_offset + 1
    for index, part in parts:
        if isinstance(part, ast.Dict) and not node.lineno == node.end_lineno == part.lineno:
            for key in part.keys:
                if isinstance(key, ast.Constant) and isinstance(key.value, str):
                    yield f"{index}.{key.value}", key.lineno, key.col_offset + 1


def _value(walker: Walker, part: ast.expr, *, reference: bool) -> object:
    """A literal argument, or where names matter, the qualified name that it stands for."""
    value = literal(part)
    if value is UNKNOWN and reference:
        found = walker.inference.value(part, walker.table)
        name = walker.inference.qualified(found.of if isinstance(found, Instance) else found)
        if not name and isinstance(part, ast.Name) and part.id == "__name__":
            name = walker.module.name
        return f"name:{name}" if name else UNKNOWN
    return value


def _reflect(walker: Walker, node: ast.Call, function: str) -> None:
    """Write down `getattr(x, "y")` and its kin as what they do; with a default, absence is provided for."""
    if len(node.args) < 2 or node.keywords:
        return
    name = node.args[1]
    if not isinstance(name, ast.Constant) or not isinstance(name.value, str) or not name.value.isidentifier():
        return
    value = member(walker.inference, walker.inference.value(node.args[0], walker.table), name.value)
    if isinstance(value, External):
        guarded = function == "getattr" and len(node.args) > 2
        details: dict[str, Any] = {"guarded": True} if guarded else {}
        if function == "setattr" and len(node.args) > 2:
            details["values"] = (("value", literal(node.args[2])),)
        walker.emit_external(value, _REFLECTIVE[function], node, **details)
