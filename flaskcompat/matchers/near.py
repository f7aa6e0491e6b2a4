"""Which known key a misspelt one means: one slip of the fingers, not another word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

_SHORT, _LONG = 8, 8
"""A key has at least so many letters, and a part of it so many where two slips count."""

_HOLE = "?"


class Near:
    """Known keys, found by what a slip leaves as it is: all parts but one, or all letters."""

    def __init__(self, known: Iterable[str]) -> None:
        self._by_rest: dict[tuple[str, ...], list[str]] = {}
        self._by_letters: dict[str, list[str]] = {}
        for key in known:
            self._by_letters.setdefault(key.replace("_", ""), []).append(key)
            for rest in _rests(key):
                self._by_rest.setdefault(rest, []).append(key)

    def to(self, key: str) -> frozenset[str]:
        """Turn a key into the known keys that it may misspell.

        They differ in one part between underscores: by a letter too many, too few, wrong or swapped with the
        next (two slips in a long part), or only by where the underscores are. What differs in digits, in
        the ending or a short part of a key of two (`MAIL_SENDERS`, `APP_VERSION`), or is one word, is taken
        for another key.
        """
        if len(key) < _SHORT:
            return frozenset()
        found = set(self._by_letters.get(key.replace("_", ""), ()))
        for place, rest in enumerate(_rests(key)):
            for known in self._by_rest.get(rest, ()):
                if _is_slip(key.split("_")[place], known.split("_")[place], len(rest)):
                    found.add(known)
        return frozenset(found - {key})


def _rests(key: str) -> Iterator[tuple[str, ...]]:
    """A key with a hole in place of each of its parts."""
    parts = key.split("_")
    for place in range(len(parts)):
        yield (*parts[:place], _HOLE, *parts[place + 1 :])


def _is_slip(one: str, other: str, parts: int) -> bool:
    if abs(len(one) - len(other)) > 2 or _digits(one) != _digits(other):
        return False
    if parts < 3 and (one + "S" == other or other + "S" == one):
        return False
    if parts == 1 or (parts == 2 and min(len(one), len(other)) < 4):
        return False
    if min(len(one), len(other)) < 3 or one[0] != other[0]:
        return sorted(one) == sorted(other) and len(one) > 2 and distance(one, other) == 1
    return distance(one, other) <= (2 if min(len(one), len(other)) >= _LONG else 1)


def _digits(part: str) -> str:
    return "".join(filter(str.isdigit, part))


def distance(one: str, other: str) -> int:
    """The least number of letters to add, drop, change or swap with their neighbours (optimal alignment)."""
    before: list[int] = []
    last = list(range(len(other) + 1))
    for row, letter in enumerate(one, 1):
        line = [row]
        for column, wanted in enumerate(other, 1):
            cost = min(last[column] + 1, line[-1] + 1, last[column - 1] + (letter != wanted))
            swapped = row > 1 and column > 1 and letter == other[column - 2] and one[row - 2] == wanted
            line.append(min(cost, before[column - 2] + 1) if swapped else cost)
        before, last = last, line
    return last[-1]
