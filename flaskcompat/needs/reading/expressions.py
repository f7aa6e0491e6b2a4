"""The steps of each kind of expression."""

from __future__ import annotations

import ast
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from flaskcompat.needs.reading import branches, members
from flaskcompat.needs.reading.calls import call
from flaskcompat.needs.steps import Run
from flaskcompat.source.symbols import External, Function

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader


def _name(reader: Reader, node: ast.Name) -> None:
    # A name that an import bound is no further need; one that a star import brought has no other place.
    if isinstance(node.ctx, ast.Load) and reader.module.table.stars and reader.is_star(node):
        value = reader.value(node)
        if isinstance(value, External) and not value.instance and not value.guarded:
            reader.use((value.name,), node)


def _attribute(reader: Reader, node: ast.Attribute) -> None:
    reader.visit(node.value)
    if isinstance(node.ctx, ast.Load):
        found = members.read(reader, node)
        if found.names:
            reader.use(found.names, node)
        if isinstance(found.runs, Function):
            reader.block.append(Run(found.runs))


def _boolean(reader: Reader, node: ast.BoolOp) -> None:
    reader.visit(node.values[0])
    decided = branches.passed(reader, node)
    for part, certain in zip(node.values[1:], decided, strict=True):
        if certain is None:
            with reader.maybe():
                branches.after(reader, node, part)
        elif certain:
            reader.visit(part)


def _conditional(reader: Reader, node: ast.IfExp) -> None:
    branches.choose(reader, node.test, lambda: reader.visit(node.body), lambda: reader.visit(node.orelse))


def _comprehension(
    reader: Reader, node: ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp
) -> None:
    reader.visit(node.generators[0].iter)
    parts = [node.key, node.value] if isinstance(node, ast.DictComp) else [node.elt]
    shadows = reader.shadows
    with reader.maybe():
        for index, generator in enumerate(node.generators):
            if index:
                reader.visit(generator.iter)
            names = [part.id for part in ast.walk(generator.target) if isinstance(part, ast.Name)]
            reader.shadows = (*reader.shadows, frozenset(names))
            reader.all(generator.ifs)
        reader.all(parts)
    reader.shadows = shadows


def _lambda(reader: Reader, node: ast.Lambda) -> None:
    reader.all((*node.args.defaults, *node.args.kw_defaults))


HANDLERS: dict[type[ast.AST], Callable[[Reader, Any], None]] = {
    ast.Attribute: _attribute,
    ast.BoolOp: _boolean,
    ast.Call: call,
    ast.DictComp: _comprehension,
    ast.GeneratorExp: _comprehension,
    ast.IfExp: _conditional,
    ast.Lambda: _lambda,
    ast.ListComp: _comprehension,
    ast.Name: _name,
    ast.SetComp: _comprehension,
}
