"""Builds YAML nodes from a parser's events in a loop, with bounds on depth, nodes and aliases."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml

from flaskcompat.text.yaml_values import Node, YamlError

MAX_DEPTH = 100
MAX_NODES = 2_000_000

_CORE = frozenset(
    f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "map", "seq")
)
_MERGE = "<<"


class _Open(NamedTuple):
    """A collection whose end was not seen yet; `key` holds the key that waits for its value."""

    node: Node
    anchor: str | None
    before: int
    key: list[Node]
    merged: list[Node]


class Builder:
    """Builds nodes from events, counting what a walk over them would meet."""

    def __init__(self, tags: frozenset[str]) -> None:
        self.roots: list[Node] = []
        self._tags = tags
        self._open: list[_Open] = []
        self._anchors: dict[str, tuple[Node, int] | None] = {}
        self._count = 0

    def take(self, event: Any) -> None:
        """Add what one event of the parser says."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._scalar(event)
        elif kind is yaml.MappingStartEvent:
            self._start(event, {})
        elif kind is yaml.SequenceStartEvent:
            self._start(event, [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self._end()
        elif kind is yaml.AliasEvent:
            self._alias(event)
        elif kind is yaml.DocumentStartEvent:
            self._anchors = {}

    def _scalar(self, event: Any) -> None:
        node = Node(event.value, event.start_mark.line + 1, self._tag(event), not event.style)
        self._grow(1, node.line)
        if event.anchor:
            self._anchors[event.anchor] = (node, 1)
        self._add(node)

    def _start(self, event: Any, content: list[Node] | dict[str, Node]) -> None:
        node = Node(content, event.start_mark.line + 1, self._tag(event))
        self._grow(1, node.line)
        if len(self._open) >= MAX_DEPTH:
            raise YamlError(node.line, f"nested more than {MAX_DEPTH} deep")
        if event.anchor:
            self._anchors[event.anchor] = None
        self._open.append(_Open(node, event.anchor, self._count, [], []))

    def _end(self) -> None:
        done = self._open.pop()
        _merge(done.node.mapping, done.merged)
        if done.anchor:
            self._anchors[done.anchor] = (done.node, self._count - done.before + 1)
        self._add(done.node)

    def _alias(self, event: Any) -> None:
        where = event.start_mark.line + 1
        if event.anchor not in self._anchors:
            raise YamlError(where, f"alias *{event.anchor} has no anchor")
        known = self._anchors[event.anchor]
        if known is None:
            raise YamlError(where, f"alias *{event.anchor} contains itself")
        node, weight = known
        self._grow(weight, where)
        self._add(node)

    def _grow(self, weight: int, where: int) -> None:
        self._count += weight
        if self._count > MAX_NODES:
            raise YamlError(where, f"more than {MAX_NODES} values, aliases expanded")

    def _tag(self, event: Any) -> str:
        tag: str = event.tag or ""
        if not tag or tag == "!" or tag in _CORE or tag in self._tags:
            return tag
        raise YamlError(event.start_mark.line + 1, f"the tag {tag[:80]} is not read")

    def _add(self, node: Node) -> None:
        if not self._open:
            self.roots.append(node)
            return
        parent = self._open[-1]
        content = parent.node.content
        if isinstance(content, list):
            content.append(node)
        elif isinstance(content, dict):
            _pair(parent, content, node)


def _pair(parent: _Open, content: dict[str, Node], node: Node) -> None:
    """Take a node of a mapping as the next key, or as the value of the key that waits."""
    if not parent.key:
        if not isinstance(node.content, str):
            raise YamlError(node.line, "a key that is not a scalar")
        parent.key.append(node)
        return
    key = parent.key.pop()
    if key.content == _MERGE and key.plain:
        parent.merged.extend(node.items or [node])
    elif key.content in content:
        raise YamlError(key.line, f"the key {str(key.content)[:80]!r} is given twice")
    else:
        content[str(key.content)] = node


def _merge(content: dict[str, Node], merged: list[Node]) -> None:
    """Fill in the keys of merged mappings (`<<: *base`), where earlier ones win (YAML 1.1 merge type)."""
    for source in merged:
        for key, node in source.mapping.items():
            content.setdefault(key, node)
