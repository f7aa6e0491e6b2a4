"""Expressions with names of their own: comprehensions and lambdas."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.source import containers
from flaskcompat.source.calling import element
from flaskcompat.source.records import Record
from flaskcompat.source.symbols import Anonymous, External, Value

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def comprehension(walker: Walker, node: ast.ListComp | ast.SetComp | ast.GeneratorExp) -> Value:
    """A list, set or generator comprehension."""
    return _comprehended(walker, node.generators, [node.elt])


def dict_comprehension(walker: Walker, node: ast.DictComp) -> Value:
    """A dict comprehension."""
    return _comprehended(walker, node.generators, [node.key, node.value])


def generator(walker: Walker, node: ast.GeneratorExp, record: Record) -> Value:
    """A generator expression that is passed on: all but its first iterable runs later, in `record`."""
    return _comprehended(walker, node.generators, [node.elt], record)


def _comprehended(
    walker: Walker,
    generators: list[ast.comprehension],
    parts: list[ast.expr],
    record: Record | None = None,
) -> Value:
    shadows, outer = walker.shadows, walker.record
    for generator in generators:
        value = walker.expression(generator.iter)
        found = element(walker.inference, value)
        if found is None and isinstance(generator.target, ast.Name) and not walker.shadows:
            found = containers.element(walker.inference, generator.iter, walker.table)
        walker.record = record or walker.record
        names = [part.id for part in ast.walk(generator.target) if isinstance(part, ast.Name)]
        one = found if isinstance(generator.target, ast.Name) else None
        walker.shadows = (*walker.shadows, dict.fromkeys(names, one))
        walker.all(generator.ifs)
    walker.all(parts)
    walker.shadows, walker.record = shadows, outer
    return None


def anonymous(walker: Walker, node: ast.Lambda, record: Record | None = None, given: str = "") -> Value:
    """A lambda; its body is visited where it stands, as a function that runs later.

    Its first parameter is an object of the class `given` where that is known: `bp.record(lambda s: s.app)`.
    """
    arguments = node.args
    walker.all(arguments.defaults)
    walker.all(arguments.kw_defaults)
    everything = (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)
    extras = [extra.arg for extra in (arguments.vararg, arguments.kwarg) if extra is not None]
    shadows, outer = walker.shadows, walker.record
    names = [*(argument.arg for argument in everything), *extras]
    own: dict[str, Value] = dict.fromkeys(names)
    if given and everything:
        own[everything[0].arg] = External(given, instance=True)
    walker.shadows = (*shadows, own)
    walker.record = record or Record("function", "<lambda>", node.lineno, outer)
    walker.expression(node.body)
    walker.shadows, walker.record = shadows, outer
    return Anonymous(node, walker.table) if not shadows else None
