"""The arguments of a call as the details of a usage."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from flaskcompat.model.usage import UNKNOWN
from flaskcompat.source.composed import composed
from flaskcompat.source.handed import handed
from flaskcompat.source.literals import container, holds_bytes, literal
from flaskcompat.source.predicates import predicate
from flaskcompat.source.related import related
from flaskcompat.source.spread import spread
from flaskcompat.source.symbols import External, Function, Instance
from flaskcompat.source.written import written

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def with_unknown(node: ast.Call, keywords: list[ast.keyword]) -> ast.Call:
    """A call with these keywords, of which nothing tells what it is given by position."""
    unknown: list[ast.expr] = [ast.copy_location(ast.Starred(ast.Tuple([], ast.Load()), ast.Load()), node)]
    return ast.copy_location(ast.Call(node.func, unknown, keywords), node)


def hand_on(walker: Walker, callee: External, node: ast.Call) -> None:
    """Write down a call of something outside at the place of another call that leads to it."""
    walker.emit_external(callee, "call", node.func, **arguments(walker, node, callee.name))


def arguments(walker: Walker, node: ast.Call, name: str) -> dict[str, Any]:
    """The arguments of a call as the details of a usage."""
    positional = [part for part in node.args if part.__class__ is not ast.Starred]
    keywords = spread(walker, node.keywords, known=walker.matters(name))
    parts = [(str(index), part) for index, part in enumerate(node.args) if part.__class__ is not ast.Starred]
    parts += [(keyword.arg or "", keyword.value) for keyword in keywords]
    named = walker.inference.known.references.get(name, ())
    meant = [(key, part if key in named else written(part, walker.table)) for key, part in parts]
    values = [(key, _value(walker, part, reference=key in named)) for key, part in meant]
    kinds = [(key, kind) for key, part in meant if (kind := container(part))]
    kinds += [(f"{key}.*", "bytes") for key, part in meant if any(map(holds_bytes, _made(walker, part)))]
    if name.startswith(walker.inference.known.judging):
        judged = walker.inference.known.judged
        kinds += [(key, "predicate") for key, part in meant if key in judged and predicate(walker, part)]
    if name in walker.inference.known.composed:
        within = composed(walker, parts)
        values += within[0]
        kinds += within[1]
    if name in walker.inference.known.joining:
        kinds += related(walker, parts)
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
