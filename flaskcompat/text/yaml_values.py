"""What YAML text becomes: values that know their lines."""

from __future__ import annotations

from typing import Any, NamedTuple

from flaskcompat.text.yaml_scalars import resolve


class YamlError(ValueError):
    """YAML that cannot, or for safety must not, be read; `line` is 1-based, 0 where no place is known."""

    def __init__(self, line: int, message: str) -> None:
        super().__init__(message)
        self.line = line
        self.message = message


class Node(NamedTuple):
    """One value and the line (1-based) where it starts.

    `content` is the text of a scalar as written, the items of a sequence, or the values of a mapping by the
    text of their keys (`on:` stays `on`, `3.10:` stays `3.10`). `tag` is empty unless the file gives one.
    `plain` tells a scalar without quotes, which YAML 1.1 may read as a number, a boolean or null.
    """

    content: str | list[Node] | dict[str, Node]
    line: int
    tag: str = ""
    plain: bool = False

    @property
    def text(self) -> str:
        """A scalar's text as written, so that an unquoted `3.10` is no `3.1`; empty for the rest and null."""
        if not isinstance(self.content, str) or self.value is None:
            return ""
        return self.content

    @property
    def items(self) -> list[Node]:
        """The items of a sequence; none for anything else."""
        return self.content if isinstance(self.content, list) else []

    @property
    def mapping(self) -> dict[str, Node]:
        """The values of a mapping by key; none for anything else."""
        return self.content if isinstance(self.content, dict) else {}

    @property
    def value(self) -> Any:
        """The plain Python value, as YAML 1.1 reads it."""
        if isinstance(self.content, dict):
            return {key: node.value for key, node in self.content.items()}
        if isinstance(self.content, list):
            return [node.value for node in self.content]
        return resolve(self.content, self.tag, self.plain)
