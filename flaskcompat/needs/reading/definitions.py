"""What the definition of a function or class runs: decorators, defaults, annotations, bases, a class body."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.needs.reading import hooks, statements
from flaskcompat.source.nodes import FunctionNode
from flaskcompat.source.symbols import Class, Function

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader


def define_function(reader: Reader, node: FunctionNode) -> None:
    """A function: its body runs when it is called."""
    function = reader.module.units.get(node)
    for decorator in node.decorator_list:
        reader.visit(decorator)
        called = decorator.func if isinstance(decorator, ast.Call) else decorator
        if isinstance(function, Function):
            hooks.hook(reader, called, [function])
        value = reader.value(decorator)  # of a call, the function that it hands out
        if isinstance(value, Function):
            reader.run(value)
    everything = node.args
    reader.all((*everything.defaults, *everything.kw_defaults))
    if not reader.module.postponed:
        parameters = [*everything.posonlyargs, *everything.args, *everything.kwonlyargs]
        extras = [extra for extra in (everything.vararg, everything.kwarg) if extra is not None]
        reader.all(parameter.annotation for parameter in (*parameters, *extras))
        reader.all([node.returns])


def define_class(reader: Reader, node: ast.ClassDef) -> None:
    """A class: its body runs at once."""
    reader.all(node.decorator_list)
    reader.all(node.bases)
    reader.all(keyword.value for keyword in node.keywords)
    cls = reader.module.units.get(node)
    if isinstance(cls, Class):
        with reader.inside(cls):
            statements.run(reader, node.body)
