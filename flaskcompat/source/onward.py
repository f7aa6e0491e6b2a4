"""What a function does with its `**kwargs`: the calls that it hands them on to, and what it keeps."""

from __future__ import annotations

import ast
from typing import NamedTuple

from flaskcompat.source.nodes import walk
from flaskcompat.source.symbols import Function

_READING = frozenset({"copy", "get", "items", "keys", "setdefault", "update", "values"})


class Handed(NamedTuple):
    """The calls that get `**kwargs`, and the keywords that none of them gets."""

    calls: tuple[ast.Call, ...]
    kept: frozenset[str]


def handed_on(function: Function) -> Handed | None:
    """Where a function hands its keywords on; `None` where it may keep any of them, or has none.

    It may do nothing with them before but read and add: `kwargs.pop("trace")` keeps one.
    """
    extra = function.node.args.kwarg
    if extra is None:
        return None
    kept: set[str] = set()
    calls: list[ast.Call] = []
    seen = 0
    for node in walk(function.whole):
        if isinstance(node, ast.Name) and node.id == extra.arg:
            seen -= 1
        elif isinstance(node, ast.Call):
            starred = sum(one.arg is None and _is(one.value, extra.arg) for one in node.keywords)
            calls += [node] * bool(starred)
            seen += starred + _read(node.func, node.args, extra.arg, kept)
        elif isinstance(node, ast.Subscript):
            seen += _is(node.value, extra.arg) and not isinstance(node.ctx, ast.Del)
        elif isinstance(node, ast.Compare):
            seen += sum(_is(one, extra.arg) for one in node.comparators)
    return Handed(tuple(calls), frozenset(kept)) if calls and not seen else None


def _read(called: ast.expr, given: list[ast.expr], name: str, kept: set[str]) -> bool:
    """Whether a call is one of a method of `**kwargs` that takes nothing out, or only what it names."""
    if not isinstance(called, ast.Attribute) or not _is(called.value, name):
        return False
    if called.attr == "pop" and given and isinstance(given[0], ast.Constant):
        kept.add(str(given[0].value))
        return True
    return called.attr in _READING


def _is(node: ast.expr, name: str) -> bool:
    return isinstance(node, ast.Name) and node.id == name
