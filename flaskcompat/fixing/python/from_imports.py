"""`from a import b` to where `b` is now: the statement, and the local names that follow it."""

from __future__ import annotations

import re
from typing import NamedTuple

import libcst as cst

from flaskcompat.fixing.python.aliases import removals
from flaskcompat.fixing.python.rewrite import BUILTINS, Order, Rewrite, add_argument, misfit
from flaskcompat.fixing.python.spans import Span
from flaskcompat.fixing.python.tree import Bound, dotted


class Target(NamedTuple):
    """Where a name comes from now: `from module import name as local`; without a name the module itself."""

    module: str
    name: str
    local: str

    @property
    def text(self) -> str:
        """The name as it stands in the list of an import."""
        return self.name if self.local == self.name else f"{self.name} as {self.local}"

    @property
    def statement(self) -> str:
        """A statement of its own that binds the local name."""
        if self.module == BUILTINS:
            return f"{self.local} = {self.name}"
        if not self.name:
            return f"import {self.module}" + (f" as {self.local}" if self.local != self.module else "")
        return f"from {self.module} import {self.text}"


def move_from_imports(rewrite: Rewrite) -> None:
    """Move what the `from` imports of a file name, each statement in turn."""
    statements: dict[int, list[Bound]] = {}
    for bound in rewrite.tree.bounds:
        if isinstance(bound.statement, cst.ImportFrom):
            statements.setdefault(id(bound.statement), []).append(bound)
    for bounds in statements.values():
        targets = {bound.place: target for bound in bounds if (target := _target(rewrite, bound))}
        if targets:
            _statement(rewrite, bounds, targets)


def _target(rewrite: Rewrite, bound: Bound) -> Target | None:
    order = rewrite.orders.get(bound.name)
    if order is None or order.successor.kind != "moved" or bound.place in order.guarded:
        return None
    successor = order.successor
    uses = rewrite.uses_of(bound)
    if successor.is_for_calls:
        reasons = [
            misfit(rewrite.tree, use.node, successor) if use.whole else "a text names it" for use in uses
        ]
        if reason := next((reason for reason in reasons if reason), ""):
            rewrite.leave(bound.place[0], bound.name, reason)
            return None
    module, _, name = successor.to.partition(":")
    if not name and "." in module:
        module, _, name = module.rpartition(".")
    local = bound.local
    if name and name != local and bound.alias.asname is None and _may_rename(rewrite, bound, order, name):
        local = name
        for use in uses:
            rewrite.replace(use.node, local)
    for use in uses:
        add_argument(rewrite, use.node, successor.add)
        rewrite.converted.add(id(use.node))
    rewrite.tell(bound.place[0], f"{bound.name} -> {successor.name}")
    return Target(module, name, local)


def _may_rename(rewrite: Rewrite, bound: Bound, order: Order, name: str) -> bool:
    """Whether the local name of an import can follow the new name everywhere."""
    uses = rewrite.uses_of(bound)
    if not all(use.whole and use.sure and len(use.bounds) == 1 for use in uses):
        return False
    if isinstance(rewrite.tree.scope(bound.statement), cst.metadata.ClassScope):
        return False
    word = re.escape(bound.local)
    texts = rf"""(['"])[\w.\[\], |]*\b{word}\b[\w.\[\], |]*\1|\b(?:global|nonlocal)\b[^\n]*\b{word}\b"""
    if re.search(texts, rewrite.tree.text) or rewrite.taken(bound.local, bound.name):
        return False
    return not rewrite.is_assigned(name, order.successor.name)


def _statement(rewrite: Rewrite, bounds: list[Bound], targets: dict[tuple[int, int], Target]) -> None:
    statement = bounds[0].statement
    assert isinstance(statement, cst.ImportFrom) and statement.module is not None
    own = dotted(statement.module)
    base = _base(bounds, targets, own)
    if not base:
        lines = list(dict.fromkeys(target.statement for target in targets.values() if not _is_void(target)))
        _replace_whole(rewrite, statement, lines)
        return
    if base != own:
        rewrite.replace(statement.module, base)
    kept = {_text(bound) for bound in bounds if bound.place not in targets}
    gone: list[Bound] = []
    others: dict[str, list[Target]] = {}
    for bound in bounds:
        target = targets.get(bound.place)
        if target is None:
            continue
        if target.module == base and target.name and target.text not in kept:
            kept.add(target.text)
            _rename(rewrite, bound, target)
        else:
            gone.append(bound)
            if (target.module != base or not target.name) and not _is_void(target):
                others.setdefault(target.module if target.name else "", []).append(target)
    if gone:
        rewrite.spans += removals(rewrite.tree, bounds, gone)
    _add(rewrite, statement, others)


def _base(bounds: list[Bound], targets: dict[tuple[int, int], Target], own: str) -> str:
    """The module that the statement itself imports from afterwards: its own while anything stays there."""
    if any(bound.place not in targets for bound in bounds):
        return own
    modules = [target.module for target in targets.values() if target.name and target.module != BUILTINS]
    if own in modules:
        return own
    return max(dict.fromkeys(modules), key=modules.count, default="")


def _is_void(target: Target) -> bool:
    return target.module == BUILTINS and target.local == target.name


def _text(bound: Bound) -> str:
    name = dotted(bound.alias.name)
    return name if bound.local == name else f"{name} as {bound.local}"


def _rename(rewrite: Rewrite, bound: Bound, target: Target) -> None:
    if dotted(bound.alias.name) == target.name:
        return
    suffix = "" if bound.alias.asname or target.local == target.name else f" as {target.local}"
    rewrite.replace(bound.alias.name, target.name + suffix)


def _add(rewrite: Rewrite, statement: cst.ImportFrom, others: dict[str, list[Target]]) -> None:
    lines = []
    for module, targets in others.items():
        if module in ("", BUILTINS):
            lines += [target.statement for target in targets]
        else:
            lines.append(
                f"from {module} import {', '.join(dict.fromkeys(target.text for target in targets))}"
            )
    for line in dict.fromkeys(lines):
        if not rewrite.add_after(statement, line):
            end = rewrite.tree.span(statement)[1]
            rewrite.spans.append(Span(end, end, f"; {line}"))


def _replace_whole(rewrite: Rewrite, statement: cst.ImportFrom, lines: list[str]) -> None:
    start, end = rewrite.tree.span(statement)
    if lines:
        rewrite.spans.append(Span(start, end, "; ".join(lines[:1])))
        for line in lines[1:]:
            if not rewrite.add_after(statement, line):
                rewrite.spans.append(Span(end, end, f"; {line}"))
        return
    above = rewrite.tree.parent(statement)
    block = rewrite.tree.parent(above) if above is not None else None
    alone = isinstance(above, cst.SimpleStatementLine) and len(above.body) == 1
    siblings = getattr(block, "body", ())
    if alone and len(siblings) > 1:
        rewrite.spans.append(Span(rewrite.tree.line_start(statement), rewrite.tree.after(statement), ""))
    else:
        rewrite.spans.append(Span(start, end, "pass"))
