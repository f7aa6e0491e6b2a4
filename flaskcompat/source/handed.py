"""What is handed to calls where its origin matters: `redirect(request.args.get("next"))`.

A variable is followed to the one place that fills it, unless something between looks at it: a value that was
compared, passed to a function or asked by a method is taken for checked.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from flaskcompat.source.literals import literal
from flaskcompat.source.symbols import External, Function, Value

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker

_MOST_PARTS = 20


class _Thing(NamedTuple):
    """Something that is handed on: its qualified name, and the key that it is asked for."""

    name: str
    key: object = None


def handed(walker: Walker, name: str, parts: Iterable[tuple[str, ast.expr]]) -> None:
    """Write down what evidently is handed to a call of `name`, items of tuples, lists and dicts too.

    The usage has the name of what is handed over, and as values what it is handed `to` and under which
    position or keyword, `as`, and of a dict under which key, `item`.
    """
    parts = list(parts)
    unread = _unread(walker, parts)
    for key, part in parts:
        if part.__class__ is ast.Constant:
            continue
        for item, node in _pieces(part):
            if node in unread:
                continue
            for thing in dict.fromkeys(_things(walker, node)):
                values = (("to", name), ("as", key), ("0", thing.key), ("item", item))
                walker.emit(thing.name, "handed", node, values=values)


def lent(walker: Walker, value: Value, node: ast.expr, *, to: str = "", key: str = "") -> None:
    """Write down that an object, a connection say, goes where others may end what was begun with it."""
    if isinstance(value, External) and value.instance and value.name in walker.inference.known.lent:
        walker.emit_external(value, "handed", node, values=(("to", to), ("as", key)))


def _unread(walker: Walker, parts: list[tuple[str, ast.expr]]) -> list[ast.expr]:
    """Those pieces of a tuple that a function of the project, handed over too, takes and never reads."""
    tuples = [part for _, part in parts if isinstance(part, ast.Tuple)]
    if len(tuples) != 1:
        return []
    found = [walker.inference.value(part, walker.table) for _, part in parts if part is not tuples[0]]
    functions = [one for one in found if isinstance(one, Function)]
    if len(functions) != 1:
        return []
    node = functions[0].node
    names = [one.arg for one in (*node.args.posonlyargs, *node.args.args)]
    names = names[functions[0].owner is not None :]
    read = {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}
    if "locals" in read:
        return []
    return [one for one, name in zip(tuples[0].elts, names, strict=False) if name not in read]


def _pieces(part: ast.expr) -> list[tuple[object, ast.expr]]:
    if isinstance(part, (ast.Tuple, ast.List)):
        return [(None, one) for one in part.elts[:_MOST_PARTS]]
    if isinstance(part, ast.Dict):
        pairs = zip(part.keys[:_MOST_PARTS], part.values[:_MOST_PARTS], strict=True)
        return [(literal(key) if key is not None else None, one) for key, one in pairs]
    return [(None, part)]


def _things(walker: Walker, node: ast.expr) -> Iterator[_Thing]:
    for one in _alternatives(node):
        found = walker.inference.value(one, walker.table) if isinstance(one, ast.Name) else None
        if isinstance(found, External) and not found.instance:
            yield _Thing(found.name)
        elif isinstance(one, ast.Name):
            yield from _held(walker, one)
        elif not _is_looked_at(walker, one):
            yield from _named(walker, one)


def _alternatives(node: ast.expr) -> list[ast.expr]:
    """`a or b` and `a if x else b` hand on either."""
    if isinstance(node, ast.BoolOp):
        return node.values[:_MOST_PARTS]
    return [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]


def _named(walker: Walker, node: ast.expr) -> Iterator[_Thing]:
    """What `x.y`, `x.get(KEY)` and `x[KEY]` are called outside of the project."""
    owner, key = node, None
    if isinstance(node, ast.Subscript):
        owner, key = node.value, literal(node.slice)
    elif isinstance(node, ast.Call):
        owner, key = node.func, literal(node.args[0]) if node.args else None
    if isinstance(owner, (ast.Attribute, ast.Name)):
        found = walker.inference.value(owner, walker.table)
        if isinstance(found, External) and not found.instance:
            yield _Thing(found.name, key)


def _held(walker: Walker, node: ast.Name) -> Iterator[_Thing]:
    """What a local variable was filled with, where nothing looks at it but whether it is empty."""
    bound = walker.table.bindings.get(node.id, ()) if isinstance(walker.table.owner, Function) else ()
    if all(one.kind == "value" for one in bound) and not (bound and _is_looked_at(walker, node)):
        for one in bound[:_MOST_PARTS]:
            for part in _alternatives(one.node) if isinstance(one.node, ast.expr) else ():
                yield from _named(walker, part)


def _is_looked_at(walker: Walker, node: ast.expr) -> bool:
    """Whether the same expression stands anywhere in the function where its content may be looked at."""
    function = walker.table.owner
    if not isinstance(function, Function):
        return False
    same = ast.dump(node)
    plain = {id(node) for part in ast.walk(function.whole) for node in _plainly(walker, part)}
    return any(
        part is not node and id(part) not in plain and ast.dump(part) == same
        for part in ast.walk(function.whole)
        if part.__class__ is node.__class__
    )


def _plainly(walker: Walker, node: ast.AST) -> Iterable[ast.AST]:
    """The parts of an expression or statement that are only asked whether they are empty, or handed on."""
    if isinstance(node, ast.If):
        return (node.test,)
    if isinstance(node, ast.IfExp):
        return (node.test, node.body, node.orelse)
    if isinstance(node, ast.UnaryOp):
        return (node.operand,) if isinstance(node.op, ast.Not) else ()
    if isinstance(node, ast.BoolOp):
        return node.values
    if isinstance(node, ast.Compare):
        missing = len(node.ops) == 1 and isinstance(node.ops[0], (ast.Is, ast.IsNot))
        return (node.left,) if missing else ()
    if isinstance(node, ast.Call):
        name = walker.inference.qualified(walker.inference.value(node.func, walker.table))
        given = [*node.args, *[one.value for one in node.keywords]]
        if name in walker.inference.known.handed:
            return [piece for one in given for piece in (one, *[two for _, two in _pieces(one)])]
    return ()
