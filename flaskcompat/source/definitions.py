"""What definitions of functions and classes use: decorators, defaults, annotations and bases."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING, Any

from flaskcompat.source import skips
from flaskcompat.source.calls import visit_arguments
from flaskcompat.source.covered import covered
from flaskcompat.source.decorating import synchronized
from flaskcompat.source.details import arguments
from flaskcompat.source.late import set_up
from flaskcompat.source.listed import listed
from flaskcompat.source.marks import only_for_marked
from flaskcompat.source.members import bases, external_bases, provided_bases
from flaskcompat.source.nodes import FunctionNode
from flaskcompat.source.patched import patched
from flaskcompat.source.received import received
from flaskcompat.source.shapes import defined, signature
from flaskcompat.source.symbols import Class, External, Function

if TYPE_CHECKING:
    from flaskcompat.source.walker import Walker


def define_function(walker: Walker, node: FunctionNode) -> None:
    """Visit what surrounds a function's body now, the body itself later."""
    function = walker.module.units[node]
    assert isinstance(function, Function)
    guarded = walker.guarded
    walker.guarded = function.guarded = (
        guarded or function.guarded or skips.skips(node.decorator_list, walker.table)
    )
    for index, decorator in enumerate(node.decorator_list):
        inner = node.decorator_list[index + 1 :]
        _decorate(walker, decorator, function, function.is_async and not synchronized(walker, inner))
    walker.guarded = guarded
    record = walker.records.of(function)
    for name in walker.inference.decorators(function):
        record.passed_to(name)
    _signature(walker, node)
    defined(walker, function)
    if node.decorator_list:
        received(walker, function)
    covered(walker, function)
    walker.queue.append(function)


def _decorate(walker: Walker, node: ast.expr, function: Function, is_async: bool) -> None:
    called = node.func if isinstance(node, ast.Call) else node
    callee = walker.target(called)
    external = isinstance(callee, External) and not callee.instance
    if external:
        details = arguments(walker, node, callee.name) if isinstance(node, ast.Call) else {}  # type: ignore[union-attr]
        if only_for_marked(walker, callee.name):  # type: ignore[union-attr]
            details["guarded"] = True
        if callee.name in walker.inference.known.signed:  # type: ignore[union-attr]
            details["values"] = (*details.get("values", ()), *signature(node, function))
        walker.emit_external(
            callee,  # type: ignore[arg-type]
            "decorator",
            called,
            is_async=is_async,
            is_generator=function.is_generator,
            target=function.node.name,
            **details,
        )
        if walker.registered:
            set_up(walker, callee.name, called)  # type: ignore[union-attr]
    if isinstance(node, ast.Call):
        if not isinstance(callee, (Function, Class)):
            patched(walker, node)
        visit_arguments(walker, node, walker.inference.qualified(callee), external=external)


def _signature(walker: Walker, node: FunctionNode) -> None:
    """Defaults run with the definition; annotations do unless the file postpones them (PEP 563)."""
    everything = node.args
    for default in (*everything.defaults, *everything.kw_defaults):
        if default is not None:
            walker.expression(default)
    if walker.module.postponed:
        return
    parameters = [*everything.posonlyargs, *everything.args, *everything.kwonlyargs]
    for annotation in (*(parameter.annotation for parameter in parameters), node.returns):
        if annotation is not None:
            walker.expression(annotation)


def define_class(walker: Walker, node: ast.ClassDef) -> None:
    """Visit a class: its bases as `subclass` usages, those that project classes inherit included."""
    cls = walker.module.units[node]
    assert isinstance(cls, Class)
    for decorator in node.decorator_list:
        walker.expression(decorator)
    for keyword in node.keywords:
        walker.expression(keyword.value)
    is_async = any(statement.__class__ is ast.AsyncFunctionDef for statement in node.body)
    found = bases(walker.inference, cls)
    for base, value in zip(node.bases, found, strict=True):
        if value is None:
            walker.expression(base)
            continue
        names = [value.name] if isinstance(value, External) else []
        provided = frozenset(names if isinstance(value, External) and value.guarded else ())
        if isinstance(value, Class):
            names, provided = external_bases(walker.inference, value), provided_bases(walker.inference, value)
        details: dict[str, Any] = {"is_async": is_async, "target": cls.node.name}
        if isinstance(value, Class):
            details["values"] = (("through", value.node.name),)
        for name in names:
            walker.emit(name, "subclass", base, guarded=name in provided, **details)
    listed(walker, cls)
    record = walker.records.of(cls)
    for name in (
        *[walker.inference.qualified(value) for value in found],
        *external_bases(walker.inference, cls),
    ):
        if name:
            record.passed_to(name)
    guarded = walker.guarded
    walker.guarded = guarded or skips.skips(node.decorator_list, walker.table)
    walker.define(cls, node.body)
    walker.guarded = guarded
