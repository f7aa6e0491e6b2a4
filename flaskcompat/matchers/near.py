"""Which known key a misspelt one means: one slip of the fingers, not another word."""

from __future__ import annotations

from collections.abc import Iterable

_SHORT, _LONG = 8, 8
"""A key has at least so many letters, and a part of it so many where two slips count."""


def nearest(key: str, known: Iterable[str]) -> str:
    """Turn a key into the one known key that it misspells; empty where there is none, or more than one.

    The keys differ in one part between underscores: by a letter too many, too few, wrong or swapped with the
    next (two slips in a long part), or only by where the underscores are. What differs in digits, or in the
    ending of a key of two parts (`MAIL_SENDERS`), is taken for another key.
    """
    if len(key) < _SHORT:
        return ""
    found = {each for each in known if each != key and abs(len(each) - len(key)) <= 2 and _means(key, each)}
    return found.pop() if len(found) == 1 else ""


def _means(key: str, known: str) -> bool:
    if _digits(key) != _digits(known):
        return False
    given, wanted = key.split("_"), known.split("_")
    if key.replace("_", "") == known.replace("_", ""):
        return True
    if len(given) != len(wanted):
        return False
    pairs = [(one, other) for one, other in zip(given, wanted, strict=True) if one != other]
    if len(pairs) != 1:
        return False
    one, other = pairs[0]
    if len(given) < 3 and (one + "S" == other or other + "S" == one):
        return False
    if min(len(one), len(other)) < 3 or one[0] != other[0]:
        return sorted(one) == sorted(other) and len(one) > 2 and distance(one, other) == 1
    return distance(one, other) <= (2 if min(len(one), len(other)) >= _LONG else 1)


def _digits(key: str) -> str:
    return "".join(letter for letter in key if letter.isdigit())


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
