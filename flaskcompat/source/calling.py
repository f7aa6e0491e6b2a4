"""What a call gives, and what `with` and `await` make of it."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source import containers, outcomes
from flaskcompat.source.imports import imported
from flaskcompat.source.instances import instance
from flaskcompat.source.literals import literal
from flaskcompat.source.members import bases, lineage, member
from flaskcompat.source.nodes import Part, walk
from flaskcompat.source.symbols import Anonymous, Class, External, Function, Instance, Result, Value
from flaskcompat.source.tables import Table
from flaskcompat.source.telling import is_open, told

if TYPE_CHECKING:
    from flaskcompat.source.inference import Inference


IMPORTER = "importlib.import_module"
_SKIPPER = ".importorskip"
PARTIAL = frozenset({"functools.partial", "functools.partialmethod"})


def imported_name(node: ast.Call) -> str:
    """The module that `import_module("a.b")` imports, empty where that is not written there or relative."""
    first = node.args[0] if node.args else None
    name = first.value if isinstance(first, ast.Constant) and isinstance(first.value, str) else ""
    return name if name.replace(".", "").isidentifier() and name[:1] != "." else ""


def result(inference: Inference, callee: Value, node: ast.Call, table: Table) -> Value:
    """What calling something gives; where nothing else tells, its name may."""
    if is_open(inference, callee):
        callee = told(inference, node, table) or callee
    found = _result(inference, callee, node, table)
    return _named(inference, node.func, table) if found is None else found


def _named(inference: Inference, function: ast.expr, table: Table) -> Value:
    """What `x.get_engine()` gives in a file that has to do with what that name is of."""
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    given, word = inference.known.named.get(name, ("", ""))
    return External(given, instance=True) if given and word in table.module.text else None


def _result(inference: Inference, callee: Value, node: ast.Call, table: Table) -> Value:
    if isinstance(callee, External):
        return _external(inference, callee, node, table)
    if isinstance(callee, Class):
        return Instance(callee)
    if isinstance(callee, Function):
        if callee.is_async or callee.is_generator:
            return Result(callee)
        return outcomes.returned(inference, callee)
    if isinstance(callee, Anonymous):
        return given_by(inference, callee)
    if isinstance(node.func, ast.Name) and node.func.id == "next" and node.args:
        return containers.generated(inference, inference.value(node.args[0], table))
    if isinstance(node.func, ast.Name) and node.func.id == "super":
        return _super(inference, table)
    if isinstance(node.func, ast.Name) and node.func.id == "getattr" and len(node.args) > 1:
        return _got(inference, inference.value(node.args[0], table), node.args[1], absent=len(node.args) > 2)
    return None


def given_by(inference: Inference, function: Anonymous) -> Value:
    """What a lambda gives that makes nothing of its parameters."""
    arguments = function.node.args
    names = {one.arg for one in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)}
    if names and any(isinstance(node, ast.Name) and node.id in names for node in walk(function.node.body)):
        return None
    if not inference.enter():
        return None
    found = inference.value(function.node.body, function.table)
    inference.leave()
    return found


def _super(inference: Inference, table: Table) -> Value:
    """What `super()` looks into in a method: the first base class, as far as that is known."""
    owner = table.owner
    cls = owner.owner if isinstance(owner, Function) else None
    found = bases(inference, cls)[:1] if cls is not None else ()
    return instance(inference, found[0]) if found else None


def _got(inference: Inference, owner: Value, key: ast.expr, *, absent: bool) -> Value:
    """What `getattr(x, "y")` or `x.get("y")` gives; where it may be absent, that is provided for."""
    if not isinstance(key, ast.Constant) or not isinstance(key.value, str) or not key.value.isidentifier():
        return None
    found = member(inference, owner, key.value)
    return found._replace(guarded=True) if absent and isinstance(found, External) else found


def _external(inference: Inference, callee: External, node: ast.Call, table: Table) -> Value:
    kept = inference.keeping.meant(callee)
    if kept is not None:
        return _result(inference, kept, node, table)
    if callee.name == IMPORTER:
        name = imported_name(node)
        return imported(inference, name, table.module) if name else None
    if callee.name.endswith(_SKIPPER):
        return _needed(inference, node, table)
    known = inference.known
    wrapped = known.passes.get(callee.name)
    if wrapped is not None:
        index = int(wrapped)
        return inference.value(node.args[index], table) if len(node.args) > index else None
    if callee.name in known.proxied and node.args and (found := _called(inference, node.args[0], table)):
        return found
    if callee.name in known.getters and node.args:
        owner = External(callee.name.rpartition(".")[0])
        return _got(inference, owner, node.args[0], absent=True)
    given = known.calls.get(f"{callee.name}.__call__") if callee.instance else None
    given = known.calls.get(callee.name) if given is None else given
    if given is None and (row := known.chained.get(callee.name.rpartition(".")[2])):
        given = row[0] if callee.name.startswith(row[1:]) else None
    if given is not None:
        hook = known.finished.get(callee.name)
        is_other = not given or (hook is not None and _is_finished(inference, node.func, hook, table))
        return None if is_other else External(given, instance=True)
    return None if callee.instance else instance(inference, callee)


def _needed(inference: Inference, node: ast.Call, table: Table) -> Value:
    """The module that `pytest.importorskip("a")` gives; one below another may not be there."""
    name = imported_name(node)
    found = imported(inference, name, table.module) if name else None
    is_whole = len(node.args) == 1 and not node.keywords and "." not in name
    return found._replace(guarded=True) if isinstance(found, External) and not is_whole else found


def _called(inference: Inference, node: ast.expr, table: Table) -> Value:
    """What a function gives that is handed over to be called: `LocalProxy(lambda: request)`."""
    function = inference.value(node, table)
    if isinstance(function, Anonymous):
        return given_by(inference, function)
    plain = isinstance(function, Function) and not function.is_async and not function.is_generator
    return outcomes.returned(inference, function) if plain else None  # type: ignore[arg-type]


def _is_finished(inference: Inference, function: ast.expr, hook: str, table: Table) -> bool:
    """Whether a method of the class, where that is known, may make something else of what a call gives."""
    owner = inference.value(function.value, table) if isinstance(function, ast.Attribute) else None
    if not isinstance(owner, Instance):
        return True
    bound = [
        binding
        for cls in lineage(inference, owner.of)
        for found in cls.table.bindings.values()
        for binding in found
    ]
    return any(isinstance(one.value, Function) and hook in inference.decorators(one.value) for one in bound)


def item(inference: Inference, value: Value, key: ast.expr) -> Value:
    """What `value[key]` stands for where items are attributes too: `client["shop"]` is `client.shop`.

    Of a list that something gave, `rows[0]`, an index takes one of its items, and a slice leaves a list.
    """
    if not isinstance(value, External):
        return None
    if not value.name.startswith(inference.known.items):
        if isinstance(key, ast.Slice):
            return value if element(inference, value) is not None else None
        return None if isinstance(literal(key), str) else element(inference, value)
    name = key.value if isinstance(key, ast.Constant) else None
    return member(inference, value, name if isinstance(name, str) and name.isidentifier() else "item")


def part(inference: Inference, node: Part, table: Table) -> Value:
    """What a function of the project gives at one place of the tuple that it returns."""
    function = inference.value(node.call.func, table)
    if not isinstance(function, Function) or function.is_async or function.is_generator:
        return None
    return outcomes.part(inference, function, node.index)


def element(inference: Inference, value: Value) -> Value:
    """What a loop over something binds."""
    given = inference.known.elements.get(inference.class_name(value)) if value is not None else None
    return External(given, instance=True) if given else None


def caught(inference: Inference, node: ast.expr, value: Value) -> Value:
    """What `except X as name` binds the name to; of several classes nothing is said."""
    return None if isinstance(node, ast.Tuple) else instance(inference, value)


def entered(inference: Inference, value: Value) -> Value:
    """What `with VALUE as name` binds the name to."""
    if isinstance(value, Result) and outcomes.is_context_manager(inference, value.function):
        return outcomes.yielded(inference, value.function)
    if isinstance(value, Instance):
        own = member(inference, value, "__enter__") or member(inference, value, "__aenter__")
        if isinstance(own, Function):
            return _entered_by(inference, value, own)
        if own is None:
            return value  # `with closing(value)`, or a base class that is not known: mostly itself
    if isinstance(value, (External, Instance)):
        given = inference.known.enters.get(inference.class_name(value))
        return External(given, instance=True) if given else None
    return None


def _entered_by(inference: Inference, value: Instance, method: Function) -> Value:
    """What the `__enter__` of a class of the project gives; where that is `self`, the object as it is."""
    given = outcomes.returned(inference, method)
    is_self = isinstance(given, Instance) and given.of is method.owner
    return value if is_self else given


def awaited(inference: Inference, value: Value) -> Value:
    """What awaiting something gives."""
    return outcomes.returned(inference, value.function) if isinstance(value, Result) else None
