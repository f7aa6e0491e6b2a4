"""Lists of which one repeats what another says, as one list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable
from typing import TypeVar

Entry = TypeVar("Entry", bound=Hashable)


def union(parts: Iterable[Iterable[Entry]]) -> tuple[Entry, ...]:
    """Every entry as often as the part that has it most often, in order of first appearance.

    What one file says twice is there twice; what several files include is not there several times.
    """
    most: Counter[Entry] = Counter()
    for part in parts:
        for entry, times in Counter(part).items():
            most[entry] = max(most[entry], times)
    return tuple(most.elements())
