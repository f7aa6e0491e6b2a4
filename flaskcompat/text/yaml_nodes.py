"""YAML text as plain values that know their lines, read without constructing anything.

PyYAML's safe loader builds objects that forgot where they stood, expands aliases without a bound and descends
by recursion. This reads the parser's events instead.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

import yaml

from flaskcompat.text.yaml_builder import Builder
from flaskcompat.text.yaml_values import Node, YamlError

__all__ = ["Node", "YamlError", "documents", "load"]

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load(text: str, tags: Collection[str] = ()) -> Node:
    """Turn a YAML document into its root node; `tags` are those of the format itself (`!reference`).

    Raises `YamlError` for bad syntax, several documents, a key given twice, other tags, and for input that is
    too deep, too large, or grows too large or endless by its aliases.
    """
    roots = documents(text, tags)
    if len(roots) > 1:
        raise YamlError(roots[1].line, "a second YAML document where one is expected")
    return roots[0] if roots else Node("", 1, plain=True)


def documents(text: str, tags: Collection[str] = ()) -> list[Node]:
    """Turn YAML text into the root nodes of its documents; see `load`."""
    builder = Builder(frozenset(tags))
    for event in _events(text):
        builder.take(event)
    return builder.roots


def _events(text: str) -> Iterator[Any]:
    try:
        yield from yaml.parse(text, Loader=_LOADER)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        lines = text.count("\n") + (not text.endswith("\n"))
        line = min(mark.line + 1, lines) if mark else 0
        raise YamlError(line, _one_line(error.problem or error.context)) from None
    except yaml.reader.ReaderError as error:
        position = error.position if isinstance(error.position, int) else 0
        raise YamlError(text.count("\n", 0, position) + 1, _one_line(error.reason)) from None
    except (yaml.YAMLError, UnicodeError, RecursionError) as error:
        raise YamlError(0, _one_line(str(error))) from None


def _one_line(message: str | None) -> str:
    return "not valid YAML: " + " ".join((message or "unreadable").split())[:200]
