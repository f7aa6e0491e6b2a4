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

_BLOCKS = ("body", "orelse", "finalbody")


def lay_aside(module: Module, kept: Container[object] = ()) -> None:
    """Let go of the statements of a file, all but what its names are bound to and the `kept` functions."""
    for unit in module.units.values():
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
    units = function.module.units
    # Where nobody has looked into it, nothing inside of it is known yet.
    inside = {position(node): unit for node, unit in units.items()} if function.table is not None else {}
    inside[position(function.node)] = function
    for node in definitions:
        unit = inside.get(position(node))
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
    above = "\n" * (node.lineno - 2) + "if True:\n" if node.col_offset else "\n" * (node.lineno - 1)
    tree = parse(above + lines, module.path)
    return _definitions(tree) if isinstance(tree, ast.Module) else []


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
