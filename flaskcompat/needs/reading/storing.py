"""What assignments need, and what they leave for the framework to run."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from flaskcompat.needs.reading import hooks
from flaskcompat.source.members import member
from flaskcompat.source.symbols import External

if TYPE_CHECKING:
    from flaskcompat.needs.reading.reader import Reader


def assign(reader: Reader, node: ast.Assign) -> None:
    """`a = b = value`."""
    reader.visit(node.value)
    for target in node.targets:
        _store(reader, target, node.value)


def annotated(reader: Reader, node: ast.AnnAssign) -> None:
    """`a: X = value`: of the annotations, those in functions are never evaluated (PEP 526)."""
    if not reader.module.postponed and reader.table.kind != "function":
        reader.visit(node.annotation)
    if node.value is not None:
        reader.visit(node.value)
        _store(reader, node.target, node.value)


def augmented(reader: Reader, node: ast.AugAssign) -> None:
    """`a += value`: reads and sets."""
    reader.visit(node.value)
    if isinstance(node.target, ast.Attribute):
        reader.visit(
            ast.copy_location(ast.Attribute(node.target.value, node.target.attr, ast.Load()), node.target)
        )
    _store(reader, node.target, None)


def _store(reader: Reader, target: ast.expr, value: ast.expr | None) -> None:
    if isinstance(target, ast.Attribute):
        set_attribute(reader, target.value, target.attr, value, target)
    elif isinstance(target, (ast.Tuple, ast.List)):
        for part in target.elts:
            _store(reader, part, None)
    elif isinstance(target, (ast.Subscript, ast.Starred)):
        reader.all(child for child in ast.iter_child_nodes(target) if isinstance(child, ast.expr))


def set_attribute(reader: Reader, owner: ast.expr, name: str, value: ast.expr | None, node: ast.AST) -> None:
    """An attribute of something outside of the distribution is set."""
    reader.visit(owner)
    base = reader.value(owner)
    if isinstance(base, External) and not (base.guarded and not base.instance):
        found = member(reader.inference, base, name)
        if isinstance(found, External):
            reader.use((found.name,), node, kind="assign")
            if value is not None:
                hooks.stored(reader, found.name, value)


def delete(reader: Reader, node: ast.Delete) -> None:
    """`del a.b`: what it is deleted from is read."""
    for target in node.targets:
        if isinstance(target, (ast.Attribute, ast.Subscript)):
            reader.visit(target.value)
