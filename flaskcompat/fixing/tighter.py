"""Several specifiers for one name to one that all of them agree with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from packaging.specifiers import InvalidSpecifier, Specifier, SpecifierSet
from packaging.version import Version

_LOWER, _UPPER = (">=", ">"), ("<=", "<")


def tighter(texts: Iterable[str]) -> str:
    """The specifiers joined, without lower bounds below another one and upper bounds above one.

    What would leave no version at all together with those before it is left out.
    """
    joined = SpecifierSet()
    for text in texts:
        try:
            both = joined & SpecifierSet(text)
        except InvalidSpecifier:
            continue
        if not both.is_unsatisfiable():
            joined = both
    return ",".join(map(str, _kept([*joined])))


def _kept(parts: Sequence[Specifier]) -> list[Specifier]:
    lower = [part for part in parts if part.operator in _LOWER]
    upper = [part for part in parts if part.operator in _UPPER]
    others = [part for part in parts if part.operator not in _LOWER + _UPPER]
    return [
        *sorted(lower, key=lambda part: (Version(part.version), part.operator == ">"))[-1:],
        *sorted(others, key=str),
        *sorted(upper, key=lambda part: (Version(part.version), part.operator == "<="))[:1],
    ]
