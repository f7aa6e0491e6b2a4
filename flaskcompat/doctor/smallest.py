"""The smallest part of a set that still fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeVar

Item = TypeVar("Item")
MOST = 60


class Part(NamedTuple):
    """Indexes of the part, how often was tried, and whether nothing more can be left out of it."""

    items: tuple[int, ...]
    tries: int
    certain: bool


def smallest(items: Sequence[Item], fails: Callable[[Sequence[Item]], bool], most: int = MOST) -> Part:
    """Turn a set that fails into a part of it that fails and no longer does when any one item is left out.

    `fails` tells whether a part fails in the same way as the whole; what cannot be tried does not. Halves are
    tried first, then ever smaller parts and what is left without them, so that items that only fail together
    are found together (delta debugging: Zeller and Hildebrandt, "Simplifying and isolating failure-inducing
    input", 2002).
    """
    search = _Search(items, fails, most)
    left, pieces = tuple(range(len(items))), 2
    while len(left) >= 2 and not search.used_up:
        parts = [part for part in _split(left, min(pieces, len(left))) if part]
        found = search.first(parts) or search.first([_without(left, part) for part in parts])
        if found:
            pieces = 2 if found in parts else max(pieces - 1, 2)
            left = found
        elif pieces >= len(left):
            return Part(left, search.tries, certain=True)
        else:
            pieces = min(2 * pieces, len(left))
    return Part(left, search.tries, certain=not search.used_up)


class _Search:
    """Tries each part once, and at most so many."""

    def __init__(self, items: Sequence[Item], fails: Callable[[Sequence[Item]], bool], most: int) -> None:
        self._try: Callable[[tuple[int, ...]], bool] = lambda part: fails([items[each] for each in part])
        self._known: dict[tuple[int, ...], bool] = {tuple(range(len(items))): True}
        self._most = most
        self.tries, self.used_up = 0, False

    def first(self, parts: Sequence[tuple[int, ...]]) -> tuple[int, ...]:
        """The first part that fails; empty where none does, or where the tries are used up."""
        return next((part for part in parts if part and self._fails(part)), ())

    def _fails(self, part: tuple[int, ...]) -> bool:
        if part not in self._known:
            if self.tries >= self._most:
                self.used_up = True
                return False
            self.tries += 1
            self._known[part] = self._try(part)
        return self._known[part]


def _split(items: tuple[int, ...], pieces: int) -> list[tuple[int, ...]]:
    bounds = [len(items) * number // pieces for number in range(pieces + 1)]
    return [items[start:end] for start, end in pairwise(bounds)]


def _without(items: tuple[int, ...], part: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(item for item in items if item not in part)
