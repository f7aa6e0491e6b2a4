"""Specifiers put together, without the parts that say nothing new."""

from __future__ import annotations

from packaging.specifiers import SpecifierSet


def tightened(asked: str, limit: str) -> str:
    """Both specifiers at once as the shortest text: `>=2.0,<4` and `>=2.2.5` give `<4,>=2.2.5`."""
    parts = list(dict.fromkeys(str(part) for part in [*SpecifierSet(asked), *SpecifierSet(limit)]))
    for part in [*parts]:
        rest = [other for other in parts if other != part]
        if rest and SpecifierSet(",".join(rest)).to_range().is_subset(SpecifierSet(part).to_range()):
            parts = rest
    return ",".join(sorted(parts, key=lambda part: (not part.startswith(">"), part)))
