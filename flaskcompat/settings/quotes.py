"""The quoted, escaped and expanded parts of shell words (POSIX shell, "Quoting" and "Word Expansions")."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from flaskcompat.settings.expand import MAX_EXPANSION, parameter
from flaskcompat.settings.place import UNRESOLVED

_COMMAND = re.compile(r"`[^`\\]*(?:\\.[^`\\]*)*`", re.DOTALL)
_ANSI = re.compile(r"\$'[^'\\]*(?:\\.[^'\\]*)*'", re.DOTALL)
_ESCAPED_IN_DOUBLE = frozenset('"\\$`')


class Piece(NamedTuple):
    """What a part of a word stands for, and the index behind it; None where it adds nothing to a word."""

    value: str | None
    end: int
    closed: bool = True


def single(text: str, start: int, variables: Mapping[str, str]) -> Piece:
    """`'...'`: everything stands for itself."""
    end = text.find("'", start + 1)
    return Piece(text[start + 1 :], len(text), False) if end < 0 else Piece(text[start + 1 : end], end + 1)


def double(text: str, start: int, variables: Mapping[str, str]) -> Piece:
    """`"..."`: expansions happen, and a backslash escapes what would act."""
    parts: list[str] = []
    position = plain = start + 1
    size = 0
    while position < len(text) and text[position] != '"':
        if text[position] not in "\\$`":
            position += 1
            continue
        parts.append(text[plain:position])
        value, position, _ = _inside(text, position, variables)
        parts.append(value or "")
        size += len(value or "")
        plain = position
    parts.append(text[plain:position])
    whole = "".join(parts) if size <= MAX_EXPANSION else UNRESOLVED
    return Piece(whole, min(position + 1, len(text)), position < len(text))


def _inside(text: str, start: int, variables: Mapping[str, str]) -> Piece:
    if text[start] != "\\":
        return READERS[text[start]](text, start, variables)
    if text[start + 1 : start + 2] == "\n" or text[start + 1 : start + 2] in _ESCAPED_IN_DOUBLE:
        return escape(text, start, variables)
    return Piece("\\", start + 1)


def escape(text: str, start: int, variables: Mapping[str, str]) -> Piece:
    r"""`\x` is `x`; at the end of a line it joins the next one on."""
    following = text[start + 1 : start + 3]
    if following == "\r\n":
        return Piece(None, start + 3)
    if following[:1] in ("\n", ""):
        return Piece(None, min(start + 2, len(text)))
    return Piece(following[0], start + 2)


def command(text: str, start: int, variables: Mapping[str, str]) -> Piece:
    """`` `...` ``: what a command prints is not known."""
    match = _COMMAND.match(text, start)
    return Piece(UNRESOLVED, match.end() if match else len(text))


def expansion(text: str, start: int, variables: Mapping[str, str]) -> Piece:
    """`$X`, `${X}` and `$(...)`; what bash makes of `$'...'` is not worked out."""
    ansi = _ANSI.match(text, start)
    if ansi:
        return Piece(UNRESOLVED, ansi.end())
    return Piece(*parameter(text, start, variables))


READERS: Mapping[str, Callable[[str, int, Mapping[str, str]], Piece]] = {
    "'": single,
    '"': double,
    "\\": escape,
    "`": command,
    "$": expansion,
}
"""By the character that starts the part."""
