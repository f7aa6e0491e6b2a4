"""Pieces of a text to be replaced, all at once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

_ENDS = re.compile(r"\r\n|\r|\n")


class Span(NamedTuple):
    """The characters from `start` up to `end`, and what takes their place."""

    start: int
    end: int
    text: str


class OverlapError(ValueError):
    """Two changes want the same characters."""


def apply(text: str, spans: Iterable[Span]) -> str:
    """The text with each span replaced; equal ones count once. Raises `OverlapError`."""
    parts, position = [], 0
    for span in sorted(dict.fromkeys(spans), key=lambda span: (span.start, span.end)):
        if span.start < position:
            raise OverlapError
        parts += [text[position : span.start], span.text]
        position = span.end
    return "".join([*parts, text[position:]])


def line_starts(text: str) -> list[int]:
    """Where each line begins, as Python counts lines."""
    return [0, *(found.end() for found in _ENDS.finditer(text))]


def line_end(text: str) -> str:
    """The line end that the text uses first."""
    found = _ENDS.search(text)
    return found[0] if found else "\n"
