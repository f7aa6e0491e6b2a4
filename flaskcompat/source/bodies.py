"""The bodies of functions, laid aside once they were visited, and brought back where they are asked for.

They are most of a syntax tree, which needs some twenty times the room of its text, and few are needed again.
"""

from __future__ import annotations

import ast
from array import array
from collections.abc import Container
from itertools import accumulate
from typing import TYPE_CHECKING

from flaskcompat.source.nodes import FunctionNode, end, position
from flaskcompat.source.parsing import parse

if TYPE_CHECKING:
    from flaskcompat.source.module import Module
    from flaskcompat.source.symbols import Function

WORTH = 8_000_000
"""Characters of a project from which on its trees need more room than they should."""

_MOST_EMPTY = 5000
"""Empty lines that the parser passes over faster than the lines of a function can be counted anew."""

_BLOCKS = ("body", "orelse", "finalbody")


def lay_aside(module: Module, kept: Container[object] = ()) -> None:
    """Let go of the statements of a file, all but what its names are bound to and the `kept` functions."""
    for node, unit in module.units.items():
        module.places[position(node)] = unit
        if isinstance(unit.node, FunctionNode) and unit not in kept:
            unit.generator, unit.aside = unit.is_generator, True
            unit.node.body = []
    module.tree.body = []
    # What a condition was held for stays; those that are texts (of marks) have no place in the file.
    module.judged = {
        (position(one), end(one)): held for one, held in module.verdicts.items() if one.lineno > 1
    }
    module.verdicts.clear()


def bring_back(function: Function) -> None:
    """Read a function again, with what is defined inside of it."""
    definitions = _read(function.module, function.node)
    if not definitions:
        return
    places, units = function.module.places, function.module.units
    for node in definitions:
        unit = places.get(position(node))  # none for what nobody has looked into
        if unit is not None:
            unit.node.body = node.body
            units[node] = unit
        if isinstance(node, FunctionNode) and unit is not None:
            unit.aside = False  # type: ignore[union-attr]


def _read(module: Module, node: FunctionNode) -> list[FunctionNode | ast.ClassDef]:
    """The lines of a function alone to its definition and those inside of it, each where it stands."""
    if module.starts is None:
        module.starts = array("L", [0, *accumulate([len(line) + 1 for line in module.text.split("\n")])])
    lines = module.text[module.starts[node.lineno - 1] : module.starts[node.end_lineno or node.lineno]]
    above = "if True:\n" if node.col_offset else "\n"
    empty = node.lineno - 2 if node.lineno - 2 <= _MOST_EMPTY else 0
    tree = parse("\n" * empty + above + lines if node.lineno > 1 else lines, module.path)
    if not isinstance(tree, ast.Module):
        return []
    if node.lineno - 2 > empty:
        ast.increment_lineno(tree, node.lineno - 2 - empty)
    return _definitions(tree)


def _definitions(tree: ast.Module) -> list[FunctionNode | ast.ClassDef]:
    found: list[FunctionNode | ast.ClassDef] = []
    blocks: list[list[ast.stmt]] = [tree.body]
    while blocks:
        for statement in blocks.pop():
            if isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                found.append(statement)
            blocks += [block for name in _BLOCKS if (block := getattr(statement, name, None))]
            for part in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
                blocks.append(part.body)
    return found
