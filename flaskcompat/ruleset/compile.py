"""Rules to functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from flaskcompat.matchers import CODE_CONDITIONS, Condition, compile_late
from flaskcompat.model.lack import PYTHON
from flaskcompat.model.names import normalize
from flaskcompat.model.rule import Rule
from flaskcompat.model.usage import root_of

ANY = "*"
"""Stands for every distribution in a condition."""


class CompiledRule(NamedTuple):
    """A rule ready to run: `needs` are distributions without which it cannot hold.

    `roots` tell what to look for because of the usages that it asks about: `flask`, `json:loads`. Its
    conditions are compiled when they are first asked for. `joins` tells that it asks the indexes of names,
    for any distribution: a rule about certain ones knows more. `lacks` tells that it puts all usages to it.
    """

    rule: Rule
    condition: Condition
    needs: frozenset[str]
    looks_at_code: bool
    roots: frozenset[str] = frozenset()
    joins: bool = False
    lacks: bool = False


def compile_rule(rule: Rule) -> CompiledRule:
    """Turn a rule into its condition and what must be there for it to hold."""
    condition = compile_late(rule.match)
    return CompiledRule(
        rule,
        condition,
        frozenset(_needed(rule.match)),
        looks_at_code(rule.match),
        usage_roots(rule),
        asks_for(rule.match, "needs"),
        asks_for(rule.match, "lacks"),
    )


def _needed(match: Mapping[str, Any]) -> Iterable[str]:
    if "all" in match:
        for part in match["all"]:
            yield from _needed(part)
    elif "distribution" in match and not match.get("missing"):
        yield normalize(match["distribution"])
    else:
        for key in ("declares", "requires-python", "wheel", "needs", "lacks"):
            name = match.get(key, ANY)
            if isinstance(name, str) and name not in (ANY, PYTHON):
                yield normalize(name)


def looks_at_code(match: Mapping[str, Any]) -> bool:
    """Whether any condition of the tree asks about code, settings or files."""
    for key in ("all", "any"):
        if key in match:
            return any(looks_at_code(part) for part in match[key])
    if "not" in match:
        return looks_at_code(match["not"])
    return not CODE_CONDITIONS.isdisjoint(match)


_MOST_KNOWN = 2048
_answers: dict[tuple[int, str], tuple[Mapping[str, Any], bool]] = {}


def asks_for(match: Mapping[str, Any], kind: str) -> bool:
    """Whether a condition of a kind stands anywhere in the tree; it is asked of every finding."""
    key = (id(match), kind)
    known = _answers.get(key)
    if known is None or known[0] is not match:
        if len(_answers) >= _MOST_KNOWN:  # many checks in one process each have rules of their own
            _answers.clear()
        known = _answers[key] = (match, _asks_for(match, kind))
    return known[1]


def _asks_for(match: Mapping[str, Any], kind: str) -> bool:
    parts = [*match.get("all", ()), *match.get("any", ()), *([match["not"]] if "not" in match else [])]
    return kind in match or any(_asks_for(part, kind) for part in parts)


def all_certain(match: Mapping[str, Any]) -> bool:
    """Whether no condition of the tree asks for needs that a condition may pass by."""
    parts = [*match.get("all", ()), *match.get("any", ()), *([match["not"]] if "not" in match else [])]
    return match.get("certain", "needs" not in match) is True and all(map(all_certain, parts))


def usage_roots(rule: Rule) -> frozenset[str]:
    """What to look for in code because of every usage that a rule asks about: `flask`, `json:loads`."""
    return frozenset(map(root_of, _usages(rule.match)))


def _usages(data: Any) -> Iterable[str]:
    if isinstance(data, list):
        for item in data:
            yield from _usages(item)
    elif isinstance(data, Mapping):
        given = data.get("usage", ())
        yield from [given] if isinstance(given, str) else given
        for value in data.values():
            if isinstance(value, Mapping | list):
                yield from _usages(value)
