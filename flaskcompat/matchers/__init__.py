"""One kind of condition a file.

A condition is a mapping whose first key names its matcher (docs/rule-language.md). A matcher is a line in
`MATCHERS` and a module with `compile_condition(data) -> Condition`. No module here knows the name of a
distribution.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import Any

from flaskcompat.errors import RuleError
from flaskcompat.matchers.facts import Facts
from flaskcompat.model.match import Match

Condition = Callable[[Facts], tuple[Match, ...]]

MATCHERS: dict[str, str] = {
    "distribution": "distribution",
    "python": "python",
    "declares": "declares",
    "requires-python": "requires_python",
    "wheel": "wheel",
    "needs": "needs",
    "lacks": "lacks",
    "usage": "usage",
    "setting": "setting",
    "key": "key",
    "file": "file",
    "event": "event",
    "all": "tree",
    "any": "tree",
    "not": "tree",
}

CODE_CONDITIONS = frozenset({"usage", "lacks", "setting", "key", "file", "event"})
"""Conditions that ask about code, settings or files; of them `lacks` and `key` ask about versions too."""


def kind_of(data: Mapping[str, Any]) -> str:
    """The key that names the condition's matcher.

    Raises `RuleError` when there is none, or more than one.
    """
    kinds = [key for key in data if key in MATCHERS]
    if len(kinds) != 1:
        known = ", ".join(MATCHERS)
        raise RuleError(f"a condition needs exactly one of: {known}")
    return kinds[0]


def compile_condition(data: Mapping[str, Any]) -> Condition:
    """Turn a condition of a rule file into a function from facts to evidence (empty: it does not hold)."""
    condition: Condition = _module(MATCHERS[kind_of(data)]).compile_condition(data)
    return condition


@lru_cache(maxsize=32)
def _module(name: str) -> Any:
    return import_module(f"flaskcompat.matchers.{name}")


def compile_late(data: Mapping[str, Any]) -> Condition:
    """The same as `compile_condition`, put off until the condition is asked for the first time.

    Most rules fall at their first condition on a version, so most of their others are never needed.
    """
    compiled: list[Condition] = []

    def match(facts: Facts) -> tuple[Match, ...]:
        if not compiled:
            compiled.append(compile_condition(data))
        return compiled[0](facts)

    return match
