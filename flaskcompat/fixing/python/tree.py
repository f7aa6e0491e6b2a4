"""The text of a Python file to what its imports bind and where that is used, each with its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple, cast

import libcst as cst
from libcst.metadata import (
    CodeRange,
    MetadataWrapper,
    ParentNodeProvider,
    PositionProvider,
    ScopeProvider,
)
from libcst.metadata.scope_provider import ImportAssignment, Scope

from flaskcompat.fixing.python.spans import line_starts

Place = tuple[int, int]
"""Line and column, both from 1, as findings count them."""


class Bound(NamedTuple):
    """One name of an import statement: what it stands for, and the local name that it gives it.

    `import a.b` binds `a` and stands for `a`, so its `name` is `a.b` and `rooted` is true.
    """

    statement: cst.Import | cst.ImportFrom
    alias: cst.ImportAlias
    name: str
    local: str
    rooted: bool
    place: Place


class Use(NamedTuple):
    """A local name in use, with the attributes that follow it; `whole` is false for names in strings.

    It may stand for what several imports bind; `sure` tells that nothing but imports binds it.
    """

    node: cst.Name
    bounds: tuple[Bound, ...]
    chain: tuple[cst.Attribute, ...] = ()
    place: Place = (0, 0)
    whole: bool = True
    sure: bool = True


class Tree:
    """One parsed file. Raises `ValueError` and what `libcst` raises for text that it cannot read."""

    def __init__(self, text: str) -> None:
        self.text = text
        wrapper = MetadataWrapper(cst.parse_module(text), unsafe_skip_copy=True)
        self.module = wrapper.module
        found = wrapper.resolve_many([PositionProvider, ParentNodeProvider, ScopeProvider])
        self._positions = cast("Mapping[cst.CSTNode, CodeRange]", found[PositionProvider])
        self._parents = cast("Mapping[cst.CSTNode, cst.CSTNode]", found[ParentNodeProvider])
        self._scopes = cast("Mapping[cst.CSTNode, Scope | None]", found[ScopeProvider])
        self._starts = line_starts(text)
        self.scopes = [scope for scope in dict.fromkeys(self._scopes.values()) if scope is not None]
        self.bounds = list(self._bounds())
        self.uses = list(self._uses())

    def span(self, node: cst.CSTNode) -> tuple[int, int]:
        """Where a node begins and ends in the text."""
        found = self._positions[node]
        return (
            self._starts[found.start.line - 1] + found.start.column,
            self._starts[found.end.line - 1] + found.end.column,
        )

    def place(self, node: cst.CSTNode) -> Place:
        """Line and column of a node."""
        found = self._positions[node].start
        return found.line, found.column + 1

    def source(self, node: cst.CSTNode) -> str:
        """The text of a node."""
        start, end = self.span(node)
        return self.text[start:end]

    def parent(self, node: cst.CSTNode) -> cst.CSTNode | None:
        """The node around a node."""
        return self._parents.get(node)

    def scope(self, node: cst.CSTNode) -> Scope | None:
        """The scope in which a node is evaluated."""
        return self._scopes.get(node)

    def line_start(self, node: cst.CSTNode) -> int:
        """Where the line begins in which a node begins."""
        return self._starts[self._positions[node].start.line - 1]

    def after(self, node: cst.CSTNode) -> int:
        """Where the line begins that follows the last one of a node; the end of the text if none does."""
        line = self._positions[node].end.line
        return self._starts[line] if line < len(self._starts) else len(self.text)

    def _imports(self) -> list[cst.Import | cst.ImportFrom]:
        nodes = (
            assignment.node
            for scope in self.scopes
            for assignment in scope.assignments
            if isinstance(assignment, ImportAssignment)
        )
        found = [node for node in dict.fromkeys(nodes) if isinstance(node, cst.Import | cst.ImportFrom)]
        return sorted(found, key=self.place)

    def _bounds(self) -> Iterator[Bound]:
        for statement in self._imports():
            if isinstance(statement.names, cst.ImportStar):
                continue
            prefix = ""
            if isinstance(statement, cst.ImportFrom):
                if statement.relative or statement.module is None:
                    continue
                prefix = f"{dotted(statement.module)}."
            for alias in statement.names:
                name = dotted(alias.name)
                given = alias.asname.name if alias.asname else None
                local = given.value if isinstance(given, cst.Name) else name.partition(".")[0]
                rooted = not prefix and given is None
                yield Bound(statement, alias, prefix + name, local, rooted, self.place(alias))

    def _uses(self) -> Iterator[Use]:
        known = {id(_leftmost(_binding(bound.alias))): bound for bound in self.bounds}
        met: dict[int, Use] = {}
        for access in dict.fromkeys(access for scope in self.scopes for access in scope.accesses):
            names = [each.as_name for each in access.referents if isinstance(each, ImportAssignment)]
            bounds = tuple(known[key] for name in names if (key := id(_leftmost(name))) in known)
            if not bounds:
                continue
            whole = isinstance(access.node, cst.Name | cst.Attribute)
            node = _leftmost(access.node) if whole else cst.Name("_")
            before = met[id(node)] if id(node) in met else Use(node, ())
            met[id(node)] = Use(
                node,
                tuple(dict.fromkeys(before.bounds + bounds)),
                tuple(self._chain(node)) if whole else (),
                self.place(node) if whole else (0, 0),
                whole,
                before.sure and len(bounds) == len(access.referents),
            )
        yield from met.values()

    def _chain(self, node: cst.CSTNode) -> Iterator[cst.Attribute]:
        above = self.parent(node)
        while isinstance(above, cst.Attribute) and above.value is node:
            yield above
            node, above = above, self.parent(above)


def dotted(node: cst.CSTNode) -> str:
    """The text of a dotted name without its spaces."""
    if isinstance(node, cst.Attribute):
        return f"{dotted(node.value)}.{node.attr.value}"
    return node.value if isinstance(node, cst.Name) else ""


def _binding(alias: cst.ImportAlias) -> cst.CSTNode:
    return alias.asname.name if alias.asname else alias.name


def _leftmost(node: cst.CSTNode) -> cst.Name:
    while isinstance(node, cst.Attribute):
        node = node.value
    return cast(cst.Name, node)
