"""Parameters and members that have another name: what stands at the places of findings."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from flaskcompat.fixing.python.rewrite import Order, Rewrite, misfit
from flaskcompat.fixing.python.tree import Place


def rename_in_calls(rewrite: Rewrite) -> None:
    """Rename parameters of calls and members of objects, at the places of the orders alone."""
    parameters = {
        name: order for name, order in rewrite.orders.items() if order.successor.kind == "parameter"
    }
    members = {name: order for name, order in rewrite.orders.items() if order.successor.kind == "renamed"}
    if not parameters and not members:
        return
    calls, attributes = _found(rewrite)
    for name, order in parameters.items():
        old = name.rpartition("(")[2].rstrip(")")
        for place in sorted(order.places - order.guarded):
            _parameter(rewrite, [call for call in calls.get(place, []) if _has(call, old)], old, name, order)
    for name, order in members.items():
        old = name.rpartition(".")[2]
        for place in sorted(order.places - order.guarded):
            found = [each for each in attributes.get(place, []) if each.attr.value == old]
            if len(found) == 1:
                _member(rewrite, found[0], place, name, order)


def _found(
    rewrite: Rewrite,
) -> tuple[dict[Place, list[cst.Call]], dict[Place, list[cst.Attribute]]]:
    calls: dict[Place, list[cst.Call]] = {}
    attributes: dict[Place, list[cst.Attribute]] = {}
    for node in _nodes(rewrite.tree.module):
        if isinstance(node, cst.Call):
            calls.setdefault(rewrite.tree.place(node), []).append(node)
        elif isinstance(node, cst.Attribute):
            attributes.setdefault(rewrite.tree.place(node), []).append(node)
    return calls, attributes


def _nodes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    waiting = [node]
    while waiting:
        current = waiting.pop()
        yield current
        waiting.extend(current.children)


def _has(call: cst.Call, keyword: str) -> bool:
    return any(each.keyword is not None and each.keyword.value == keyword for each in call.args)


def _parameter(rewrite: Rewrite, calls: list[cst.Call], old: str, name: str, order: Order) -> None:
    if len(calls) != 1:
        return
    new, line = order.successor.to, rewrite.tree.place(calls[0])[0]
    if _has(calls[0], new):
        rewrite.leave(line, name, f"the call gives {new} as well")
        return
    for argument in calls[0].args:
        if argument.keyword is not None and argument.keyword.value == old:
            rewrite.replace(argument.keyword, new)
            rewrite.tell(rewrite.tree.place(argument.keyword)[0], f"{name} -> {new}")


def _member(rewrite: Rewrite, node: cst.Attribute, place: Place, name: str, order: Order) -> None:
    if order.successor.is_for_calls and (reason := misfit(rewrite.tree, node, order.successor)):
        rewrite.leave(place[0], name, reason)
        return
    rewrite.replace(node.attr, order.successor.to)
    rewrite.tell(place[0], f"{name} -> {order.successor.to}")
