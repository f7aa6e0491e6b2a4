"""Several specifiers for one name to one that all of them agree with."""

from __future__ import annotations

from collections.abc import Iterable

from packaging.specifiers import InvalidSpecifier, Specifier, SpecifierSet
from packaging.version import Version

_LOWER, _UPPER = (">=", ">"), ("<=", "<")


def tighter(texts: Iterable[str]) -> str:
    """The specifiers joined, without lower bounds below another one and upper bounds above one."""
    parts: list[Specifier] = []
    for text in texts:
        try:
            parts += [part for part in SpecifierSet(text) if part not in parts]
        except InvalidSpecifier:
            continue
    lower = [part for part in parts if part.operator in _LOWER]
    upper = [part for part in parts if part.operator in _UPPER]
    others = [part for part in parts if part.operator not in _LOWER + _UPPER]
    kept = [
        *sorted(lower, key=lambda part: (Version(part.version), part.operator == ">"))[-1:],
        *sorted(others, key=str),
        *sorted(upper, key=lambda part: (Version(part.version), part.operator == "<="))[:1],
    ]
    return ",".join(map(str, kept))
