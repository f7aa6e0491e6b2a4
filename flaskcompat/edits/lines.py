"""Two texts as the lines that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest

from flaskcompat.model.plan import Edit

_END = re.compile(r"\r\n|\n|\r")
# Comparing takes quadratic time in the worst case; texts of more differing lines are paired one by one.
_LARGEST = 4000
_WORD = re.compile(r"\w[\w.-]*")
_Places = tuple[int, int, int, int]


def line_edits(path: str, before: str, after: str) -> tuple[Edit, ...]:
    """Turn a text before and after into its edits, without line ends.

    The number is that of the line as it was; a line that comes in has that of the line that it goes before.
    """
    old, new = _END.split(before), _END.split(after)
    head = next(
        (index for index, (one, other) in enumerate(zip(old, new, strict=False)) if one != other), None
    )
    if head is None:
        head = min(len(old), len(new))
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    middle = old[head : len(old) - tail], new[head : len(new) - tail]
    return tuple(_edits(path, *middle, head))


def _edits(path: str, old: list[str], new: list[str], shift: int) -> Iterator[Edit]:
    for first, last, begin, end in _stretches(old, new):
        for one, stop, other, halt in _alike(old[first:last], new[begin:end]):
            pairs = zip_longest(old[first + one : first + stop], new[begin + other : begin + halt])
            for index, (was, becomes) in enumerate(pairs):
                if was != becomes:
                    number = shift + first + min(one + index, stop) + 1
                    yield Edit(path, number, was or "", becomes or "")


def _stretches(old: list[str], new: list[str]) -> Iterator[_Places]:
    """Where two lists of lines differ."""
    if len(old) + len(new) > _LARGEST:
        yield 0, len(old), 0, len(new)
        return
    for tag, *places in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            yield places[0], places[1], places[2], places[3]


def _alike(old: list[str], new: list[str]) -> Iterator[_Places]:
    """Stretches of lines that begin with the same words, and those between them: a line that comes in beside
    one that changes is not taken for it."""
    large = len(old) + len(new) > _LARGEST
    matcher = SequenceMatcher(None, [*map(_word, old)], [*map(_word, new)], autojunk=large)
    for _, *places in matcher.get_opcodes():
        yield places[0], places[1], places[2], places[3]


def _word(line: str) -> str:
    found = _WORD.search(line)
    return found[0] if found else ""
