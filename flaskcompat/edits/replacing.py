"""Stretches of a text put in place of others."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

Span = tuple[int, int]


class Replacement(NamedTuple):
    """The characters from `start` up to `end`, and what they become."""

    start: int
    end: int
    text: str


def applied(text: str, replacements: Iterable[Replacement]) -> str:
    """Turn a text into one with all replacements made; `ValueError` where two of them overlap."""
    parts: list[str] = []
    done = 0
    for each in sorted(set(replacements)):
        if each.start < done:
            raise ValueError("two changes of the same characters")
        parts += [text[done : each.start], each.text]
        done = each.end
    return "".join([*parts, text[done:]])


def spread(spans: tuple[Span, ...], text: str) -> list[Replacement]:
    """Put `text` in place of the first stretch and nothing in place of the others."""
    return [Replacement(*span, "" if index else text) for index, span in enumerate(spans)]
