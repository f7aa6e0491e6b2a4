"""`import a` with `a.b` in use to where `b` is now, and imports of modules that have another name."""

from __future__ import annotations

import libcst as cst

from flaskcompat.fixing.python.rewrite import BUILTINS, Order, Rewrite, add_argument, misfit, outer
from flaskcompat.fixing.python.tree import Bound, Use


def move_references(rewrite: Rewrite) -> None:
    """Move dotted names, with the imports that they need, and then the imports of modules."""
    for use in rewrite.tree.uses:
        if use.whole and use.sure and use.chain and id(use.node) not in rewrite.converted:
            _reference(rewrite, use)
    statements: dict[int, list[Bound]] = {}
    for bound in rewrite.tree.bounds:
        if isinstance(bound.statement, cst.Import):
            _module(rewrite, bound)
            statements.setdefault(id(bound.statement), []).append(bound)
    for bounds in statements.values():
        if all(_is_needless(rewrite, bound) for bound in bounds):
            rewrite.drop(bounds[0].statement)


def _is_needless(rewrite: Rewrite, bound: Bound) -> bool:
    """Whether everything for which something was imported was written anew."""
    uses = rewrite.uses_of(bound)
    return (
        bool(uses)
        and bound.name not in rewrite.orders
        and all(id(use.node) in rewrite.converted for use in uses)
        and not rewrite.taken(bound.local, bound.name)
    )


def _reference(rewrite: Rewrite, use: Use) -> None:
    roots = {bound.local if bound.rooted else bound.name for bound in use.bounds}
    if len(roots) != 1:
        return
    names = [roots.pop()]
    for attribute in use.chain:
        names.append(f"{names[-1]}.{attribute.attr.value}")
    for index in range(len(use.chain), 0, -1):
        order = rewrite.orders.get(names[index])
        if order and order.successor.kind == "moved" and use.place not in order.guarded:
            _move(rewrite, use, use.chain[index - 1], names[index], order)
            return


def _move(rewrite: Rewrite, use: Use, node: cst.Attribute, name: str, order: Order) -> None:
    successor, line = order.successor, use.place[0]
    above = rewrite.tree.parent(node)
    if isinstance(above, cst.AssignTarget | cst.AugAssign | cst.AnnAssign | cst.Del):
        rewrite.leave(line, name, "it is assigned to")
        return
    if successor.is_for_calls and (reason := misfit(rewrite.tree, node, successor)):
        rewrite.leave(line, name, reason)
        return
    if successor.to.rpartition(":")[0] == outer(name):
        rewrite.replace(node.attr, successor.name.rpartition(".")[2])
    else:
        text = _expression(rewrite, use, order)
        if not text:
            root = successor.name.partition(".")[0]
            rewrite.leave(line, name, f"the name {root} stands for something else in this file")
            return
        rewrite.replace(node, text)
        rewrite.converted.add(id(use.node))
    add_argument(rewrite, node, successor.add)
    rewrite.tell(line, f"{name} -> {successor.name}")


def _expression(rewrite: Rewrite, use: Use, order: Order) -> str:
    """How the file can write the new name here, adding an import where it has none; empty if it cannot."""
    module, _, name = order.successor.to.partition(":")
    if module == BUILTINS:
        return "" if rewrite.is_assigned(name) else name
    if all(_becomes(rewrite, bound, module) for bound in use.bounds):
        return f"{module}.{name}".rstrip(".")
    for bound in rewrite.tree.bounds:
        if not _is_seen(rewrite, bound, use):
            continue
        if bound.name == order.successor.name and not bound.rooted and not _is_hidden(rewrite, bound):
            return bound.local
        if bound.name == module and not _is_hidden(rewrite, bound) and not rewrite.orders.get(module):
            return f"{module if bound.rooted else bound.local}.{name}".rstrip(".")
    if rewrite.is_assigned(module.partition(".")[0], module):
        return ""
    if not all(rewrite.add_after(bound.statement, f"import {module}") for bound in use.bounds):
        return ""
    return f"{module}.{name}".rstrip(".")


def _becomes(rewrite: Rewrite, bound: Bound, module: str) -> bool:
    """Whether an import of a module will be that of the new one."""
    order = rewrite.orders.get(bound.name)
    is_import = isinstance(bound.statement, cst.Import) and bound.rooted
    return is_import and order is not None and order.successor.name == module


def _is_seen(rewrite: Rewrite, bound: Bound, use: Use) -> bool:
    """Whether what an import at the top of the file binds is there where a name is used."""
    line = rewrite.tree.parent(bound.statement)
    return bound.place < use.place and line is not None and rewrite.tree.parent(line) is rewrite.tree.module


def _is_hidden(rewrite: Rewrite, bound: Bound) -> bool:
    return rewrite.is_assigned(bound.local, bound.name)


def _module(rewrite: Rewrite, bound: Bound) -> None:
    """`import a.b` where the module itself has another name now."""
    order = rewrite.orders.get(bound.name)
    if order is None or order.successor.kind != "moved" or bound.place in order.guarded:
        return
    new, old = order.successor.name, bound.name
    if bound.rooted:
        rest = [use for use in rewrite.uses_of(bound) if id(use.node) not in rewrite.converted]
        if any(len(use.bounds) == 1 for use in rest):
            new = f"{bound.local}, {new}"
    rewrite.replace(bound.alias.name, new)
    rewrite.tell(bound.place[0], f"{old} -> {order.successor.name}")
