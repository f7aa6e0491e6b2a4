"""What a call uses: the name that is called, its arguments, and the functions that are passed."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flaskcompat.source import calling
from flaskcompat.source.comprehensions import anonymous, generator
from flaskcompat.source.constructed import constructed
from flaskcompat.source.details import arguments, hand_on, with_unknown
from flaskcompat.source.forwarded import forwarded
from flaskcompat.source.handed import lent
from flaskcompat.source.late import register, set_up
from flaskcompat.source.listeners import listen, registered
from flaskcompat.source.literals import literal
from flaskcompat.source.members import member
from flaskcompat.source.naming import named
from flaskcompat.source.nodes import position
from flaskcompat.source.patched import patched
from flaskcompat.source.received import received_by
from flaskcompat.source.records import Record
from flaskcompat.source.shapes import compared, required
from flaskcompat.source.spelled import spelled
from flaskcompat.source.symbols import Class, External, Function, Instance, Result, Value
from flaskcompat.source.telling import is_open, told

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

_CONSUMERS = frozenset({"all", "any", "dict", "list", "max", "min", "next", "set", "sorted", "sum", "tuple"})
_COMPARERS: dict[str, type[ast.cmpop]] = {
    **dict.fromkeys(("assertEqual", "assertEquals", "assert_equal", "assert_equals", "eq_"), ast.Eq),
    **dict.fromkeys(("assertIn", "assert_in"), ast.In),
    **dict.fromkeys(("assertNotIn", "assert_not_in"), ast.NotIn),
}
_REFLECTIVE = {"getattr": "attribute", "setattr": "assign", "delattr": "delete"}
_IMPORTER = "__import__"
_BUILT_IN = frozenset({*_REFLECTIVE, _IMPORTER})


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
    if callee is None and isinstance(node.func, ast.Name) and node.func.id in _BUILT_IN:
        _built_in(walker, node, node.func.id)
    external = isinstance(callee, External) and not callee.instance
    first, written = len(walker.found), False
    if external:
        details = arguments(walker, node, callee.name)  # type: ignore[union-attr]
        details["target"] = target
        written = walker.emit_external(callee, "call", node.func, **details)  # type: ignore[arg-type]
        _later(walker, node, callee.name)  # type: ignore[union-attr]
    else:
        spelled(walker, node.args)
    if not isinstance(callee, (Function, Class)):
        patched(walker, node)
    name = walker.inference.qualified(callee) or _applied(walker, node.func)
    values = visit_arguments(walker, node, name, external=external or callee is None)
    _handed_over(walker, node, name, values)
    if external and callee.guarded:  # type: ignore[union-attr]
        walker.provide(name, first)
    if written and discarded:
        walker.discard(first, len(walker.found))
    elif written and kept:
        walker.keep(kept, first)
    if len(node.args) > 1 and (operator := _COMPARERS.get(_called_name(node.func))) is not None:
        compared(walker, node.args[0], node.args[1], operator)
    if isinstance(callee, (Function, Class)):
        _called(walker, callee, values, node)
    return calling.result(walker.inference, callee, node, walker.table)


def _handed_over(walker: Walker, node: ast.Call, name: str, values: list[tuple[str, Value]]) -> None:
    """Note what becomes of what a call is given."""
    _mapped(walker, node, values)
    for key, value in values:
        lent(walker, value, node.func, to=name, key=key)
    if name in walker.inference.known.listeners:
        listen(walker, node, values)
    registered(walker, name, values)
    if name in walker.inference.known.receivers:
        received_by(walker, node, name, values)
    if name in walker.inference.known.registering:
        register(walker, node, name)


def _maker(walker: Walker, node: ast.Call, name: str) -> str:
    """What a call hands arguments on to: `click.group(cls=FlaskGroup, create_app=f)` makes a FlaskGroup."""
    if name not in walker.inference.known.decorated:
        return name
    given = [keyword.value for keyword in node.keywords if keyword.arg == "cls"]
    value = walker.inference.value(given[0], walker.table) if given else None
    return value.name if isinstance(value, External) and not value.instance else name


def _mapped(walker: Walker, node: ast.Call, values: list[tuple[str, Value]]) -> None:
    """Write down `dict(row)`, `map(dict, rows)` and `f(**row)` as what they ask of rows: the keys."""
    name = node.func.id if isinstance(node.func, ast.Name) else ""
    first = node.args[0] if node.args else None
    makes_each = name == "map" and isinstance(first, ast.Name) and first.id == "dict"
    for key, value in values:
        if makes_each and key == "1":
            value = calling.element(walker.inference, value)
        known = isinstance(value, External) and value.name in walker.inference.known.mapped
        if known and (key == "**" or (key == "0" and name == "dict") or (key == "1" and makes_each)):
            walker.emit_external(External(f"{value.name}.keys"), "call", node.func)  # type: ignore[union-attr]


def _called_name(function: ast.expr) -> str:
    """The last part of the name that is called; a plain one only where nose has it, `eq_(a, b)`."""
    if isinstance(function, ast.Name):
        return function.id if function.id.endswith("_") else ""
    return function.attr if isinstance(function, ast.Attribute) else ""


def _later(walker: Walker, node: ast.Call, name: str) -> None:
    """Write down what a call lets another import, or call, and what it sets up too late."""
    if walker.registered:
        set_up(walker, name, node.func)
    if name == calling.IMPORTER:
        _import(walker, node)
    elif name in calling.PARTIAL:
        _partial(walker, node)
    elif name in walker.inference.known.naming:
        named(walker, node, name)


def _import(walker: Walker, node: ast.Call) -> None:
    """Write down the module that `import_module("a.b")` imports, unless it is one of the project."""
    name = calling.imported_name(node)
    if name and walker.inference.project.find(name, walker.module.path) is None:
        walker.emit(name, "import", node.args[0])


def _partial(walker: Walker, node: ast.Call) -> None:
    """Write down the keywords that `partial(send_file, as_attachment=True)` gives what it calls later."""
    function = node.args[0] if node.args and node.keywords else None
    callee = walker.inference.value(function, walker.table) if function is not None else None
    if isinstance(callee, External) and not callee.instance:
        hand_on(walker, callee, with_unknown(node, node.keywords))


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
    if isinstance(callee, Function):
        forwarded(walker, callee, node)
    if isinstance(function, Function):
        if walker.guarded and not walker.tried:
            walker.checked.setdefault(function, set()).add(position(node))
        else:
            walker.unchecked.add(function)
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
    name = _maker(walker, node, name)
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
        anonymous(walker, part, record, walker.inference.known.registered.get(name, ""))


def _built_in(walker: Walker, node: ast.Call, function: str) -> None:
    """Write down what a built-in function does that takes a name as text."""
    if function == _IMPORTER:
        _import(walker, node)
    else:
        _reflect(walker, node, function)


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
