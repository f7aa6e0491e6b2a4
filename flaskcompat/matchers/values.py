"""`value` and `values`: literals against what a rule asks for."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

from flaskcompat.model.usage import UNKNOWN

Test = Callable[[object], bool]


def compile_value(data: Mapping[str, Any]) -> Test:
    """Compile `{equals, in, matches, unknown, not}`; what is given must all hold.

    `equals` and `in` compare literals (a list of the rule equals any literal container of the same items),
    `matches` searches the text of a literal (`None` has none), `unknown` asks whether the value is no literal
    at all, and `not` negates another such mapping (an unknown value never satisfies `not`).
    """
    tests: list[Test] = []
    if "equals" in data:
        wanted = _freeze(data["equals"])
        tests.append(lambda value: _equal(value, wanted))
    if "in" in data:
        options = [_freeze(option) for option in data["in"]]
        tests.append(lambda value: any(_equal(value, option) for option in options))
    if "matches" in data:
        # Compiled only when a value is there: most rules meet none.
        tests.append(
            lambda value: value is not UNKNOWN and value is not None and _search(data["matches"], value)
        )
    if "unknown" in data:
        unknown = data["unknown"]
        tests.append(lambda value: (value is UNKNOWN) is unknown)
    if "not" in data:
        inner = compile_value(data["not"])
        tests.append(lambda value: value is not UNKNOWN and not inner(value))
    return lambda value: all(test(value) for test in tests)


@lru_cache(maxsize=1024)
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


def _search(pattern: str, value: object) -> bool:
    return _pattern(pattern).search(str(value)) is not None


def _freeze(value: object) -> object:
    return tuple(_freeze(item) for item in value) if isinstance(value, list) else value


def _equal(value: object, wanted: object) -> bool:
    """Equality that tells `True` from `1`, as configuration does."""
    if isinstance(value, bool) is not isinstance(wanted, bool):
        return False
    return value == wanted
