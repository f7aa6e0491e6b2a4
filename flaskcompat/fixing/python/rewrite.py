"""What has to be written in one file in the place of names that went: gathers spans, and why others stay."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

import libcst as cst

from flaskcompat.fixing.python.spans import Span, line_end
from flaskcompat.fixing.python.tree import Bound, Place, Tree, Use, dotted
from flaskcompat.index.mechanical import Successor

BUILTINS = "builtins"


class Order(NamedTuple):
    """A name to be replaced throughout a file, but not at guarded places; `places` are those of findings."""

    successor: Successor
    places: frozenset[Place] = frozenset()
    guarded: frozenset[Place] = frozenset()


class Left(NamedTuple):
    """Something that stays as it is, and why."""

    line: int
    name: str
    reason: str


def nobody(local: str, name: str) -> bool:
    """That no other file takes a name from this one."""
    return False


class Rewrite:
    """One file's orders, its tree, and what came of it so far.

    `taken` tells whether another file takes a local name, which stands for a qualified one, from this file.
    """

    def __init__(
        self, tree: Tree, orders: Mapping[str, Order], taken: Callable[[str, str], bool] = nobody
    ) -> None:
        self.tree = tree
        self.orders = orders
        self.taken = taken
        self.spans: list[Span] = []
        self.left: list[Left] = []
        self.done: list[tuple[int, str]] = []
        self.converted: set[int] = set()
        """Identities of the name nodes that other text takes the place of."""
        self._uses: dict[int, list[Use]] = {}
        for use in tree.uses:
            for bound in use.bounds:
                self._uses.setdefault(id(bound.alias), []).append(use)
        self._newline = line_end(tree.text)
        self._added: dict[int, dict[str, None]] = {}
        self._anchors: dict[int, cst.CSTNode] = {}
        self._dropped: set[int] = set()

    def uses_of(self, bound: Bound) -> list[Use]:
        """Where what an import binds is used."""
        return self._uses.get(id(bound.alias), [])

    def replace(self, node: cst.CSTNode, text: str) -> None:
        """Write other text in the place of a node."""
        start, end = self.tree.span(node)
        self.spans.append(Span(start, end, text))

    def leave(self, line: int, name: str, reason: str) -> None:
        """Say why something stays."""
        self.left.append(Left(line, name, reason))

    def tell(self, line: int, text: str) -> None:
        """Say what was done."""
        self.done.append((line, text))

    def add_after(self, statement: cst.CSTNode, text: str) -> bool:
        """Write a statement in the line after another one, once; false where there is no room for it."""
        line = self.tree.parent(statement)
        if not isinstance(line, cst.SimpleStatementLine):
            return False
        self._anchors[id(statement)] = statement
        self._added.setdefault(id(statement), {})[text] = None
        return True

    def drop(self, statement: cst.CSTNode) -> None:
        """Take a statement away where others are added after it, which then take its place."""
        line = self.tree.parent(statement)
        if isinstance(line, cst.SimpleStatementLine) and len(line.body) == 1:
            if not self._added.get(id(statement)) and not self._is_at_top(statement):
                return  # it may be all that its block has
            self._dropped.add(id(statement))
            self._anchors[id(statement)] = statement
            self._added.setdefault(id(statement), {})

    def _is_at_top(self, statement: cst.CSTNode) -> bool:
        line = self.tree.parent(statement)
        return line is not None and self.tree.parent(line) is self.tree.module

    def _once(self) -> Iterator[tuple[cst.CSTNode, list[str]]]:
        """The added statements; at the top of the file each only where it is needed first."""
        seen: set[str] = set()
        for statement in sorted(self._anchors.values(), key=self.tree.place):
            lines = list(self._added[id(statement)])
            if self._is_at_top(statement):
                lines = [line for line in lines if line not in seen]
                seen.update(lines)
            yield statement, lines

    def finished(self) -> Iterator[Span]:
        """All spans, those of added statements included."""
        text = self.tree.text
        yield from self.spans
        for statement, added in self._once():
            start = self.tree.line_start(statement)
            found = re.match(r"[ \t\f]*", text[start:])
            indent = found[0] if found else ""
            if id(statement) in self._dropped:
                first, end = self.tree.span(statement)
                if added:
                    yield Span(first, end, f"{self._newline}{indent}".join(added))
                else:
                    yield Span(start, self.tree.after(statement), "")
                continue
            lines = [f"{indent}{each}{self._newline}" for each in added]
            after = self.tree.after(statement)
            lead = "" if text[after - 1 : after] in ("\n", "\r") else self._newline
            if lead and lines:  # the file ends without a line end, and stays so
                lines[-1] = lines[-1].removesuffix(self._newline)
            yield Span(after, after, lead * bool(lines) + "".join(lines))

    def is_assigned(self, local: str, module: str = "") -> bool:
        """Whether some scope of the file binds a name to anything but a module (or name) given."""
        for scope in self.tree.scopes:
            for assignment in scope.assignments:
                if assignment.name.partition(".")[0] == local and not self._imports(assignment, module):
                    return True
        return False

    def _imports(self, assignment: object, module: str) -> bool:
        statement = getattr(assignment, "node", None)
        if not module or not isinstance(statement, cst.Import | cst.ImportFrom):
            return False
        found = [bound for bound in self.tree.bounds if bound.statement is statement]
        root = module.partition(".")[0]
        names = [
            bound.name.partition(".")[0] if bound.rooted else bound.name
            for bound in found
            if bound.local == getattr(assignment, "name", "").partition(".")[0]
        ]
        return bool(names) and all(name in (root if found[0].rooted else module, module) for name in names)


def misfit(tree: Tree, node: cst.CSTNode, successor: Successor) -> str:
    """Why a use of the old name would not do the same with the new one; empty where it would."""
    call = tree.parent(node)
    if not isinstance(call, cst.Call) or call.func is not node:
        return "it is used in another way than in calls"
    positional = [each for each in call.args if each.keyword is None]
    if any(each.star for each in call.args):
        return "what it is called with is not to be seen"
    if successor.arguments is not None and len(positional) > successor.arguments:
        return f"it is called with more than {successor.arguments} positional arguments"
    extra = [each.keyword.value for each in call.args if each.keyword is not None]
    if any(each not in successor.keywords for each in extra):
        return f"the new name has no argument {next(e for e in extra if e not in successor.keywords)} like it"
    if successor.results:
        above = tree.parent(call)
        if not isinstance(above, cst.Attribute) or above.attr.value not in successor.results:
            return "what it gives is not the same in all that this does with it"
    return ""


def add_argument(rewrite: Rewrite, node: cst.CSTNode, text: str) -> None:
    """Give the call of a node one more argument, in quotes that a text around it does not have."""
    call = above = rewrite.tree.parent(node)
    while above is not None and not isinstance(above, cst.FormattedString):
        above = rewrite.tree.parent(above)
    if above is not None and "'" not in above.start:
        text = text.replace('"', "'")
    if text and isinstance(call, cst.Call) and call.args:
        end = rewrite.tree.span(call.args[-1].value)[1]
        rewrite.spans.append(Span(end, end, f", {text}"))


def outer(name: str) -> str:
    """The module or class that a qualified name is in."""
    return name.rpartition(".")[0]


__all__ = ["BUILTINS", "Left", "Order", "Rewrite", "add_argument", "dotted", "misfit", "nobody", "outer"]
