"""The text of a template to its tags, outputs and comments, as Jinja's lexer tells them apart.

See https://jinja.palletsprojects.com/en/stable/templates/#synopsis. Delimiters are those that Jinja has by
default. One pass from left to right: nothing is looked at twice.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_OPENING = re.compile(r"\{[{%#]")
_RAW = re.compile(r"\{%[-+]?\s*raw\s*[-+]?%\}")
_END_RAW = re.compile(r"\{%[-+]?\s*endraw\s*[-+]?%\}")
_ENDS = {"output": re.compile(r"[-+]?\}\}"), "tag": re.compile(r"[-+]?%\}")}
_TOKEN = re.compile(
    r"(?P<space>\s+)|(?P<name>[^\W\d]\w*)"
    r"|(?P<number>0[xob][\da-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][-+]?\d+)?)"
    r"|(?P<string>'[^'\\]*(?:\\.[^'\\]*)*'|\"[^\"\\]*(?:\\.[^\"\\]*)*\")"
    r"|(?P<operator>\*\*|//|[=!<>]=|[-+*/%~.,:;|=<>()\[\]{}])",
    re.DOTALL,
)
_PAIRS = {")": "(", "]": "[", "}": "{"}


class Token(NamedTuple):
    """A `name`, `number`, `string` or `operator` and where it starts."""

    kind: str
    text: str
    offset: int


class Block(NamedTuple):
    """A `tag` (`{% %}`), `output` (`{{ }}`) or `comment` (`{# #}`, whose text is its one token)."""

    kind: str
    tokens: tuple[Token, ...]
    offset: int


class Broken(NamedTuple):
    """Where a text stops being a template; `endless` tells that something opened there never ends."""

    offset: int
    endless: bool


def read(text: str) -> tuple[list[Block], Broken | None]:
    """Turn a text into its blocks, up to where it is none of Jinja's."""
    blocks: list[Block] = []
    at = 0
    while opening := _OPENING.search(text, at):
        start = opening.start()
        if opening[0] == "{#":
            end = text.find("#}", start + 2)
            if end < 0:
                return blocks, Broken(start, endless=True)
            blocks.append(Block("comment", (Token("text", text[start + 2 : end], start + 2),), start))
            at = end + 2
        elif raw := _RAW.match(text, start):
            ended = _END_RAW.search(text, raw.end())
            if ended is None:
                return blocks, Broken(start, endless=True)
            at = ended.end()
        else:
            block = _inside(text, start, "output" if opening[0] == "{{" else "tag")
            if isinstance(block, Broken):
                return blocks, block
            blocks.append(block[0])
            at = block[1]
    return blocks, None


def _inside(text: str, start: int, kind: str) -> tuple[Block, int] | Broken:
    """The tokens of one tag or output, and where it ends: at its delimiter, outside of all brackets."""
    ending = _ENDS[kind]
    tokens: list[Token] = []
    open_brackets: list[str] = []
    at = start + 2
    if text[at : at + 1] in ("-", "+"):
        at += 1
    while at < len(text):
        if not open_brackets and (end := ending.match(text, at)):
            return Block(kind, tuple(tokens), start), end.end()
        match = _TOKEN.match(text, at)
        if match is None:
            return Broken(start, endless=text[at] in "'\"")
        at = match.end()
        found = match.lastgroup or ""
        if found == "space":
            continue
        if found == "operator" and match[0] in "([{":
            open_brackets.append(match[0])
        elif match[0] in _PAIRS and (not open_brackets or open_brackets.pop() != _PAIRS[match[0]]):
            return Broken(start, endless=False)
        tokens.append(Token(found, match[0], match.start()))
    return Broken(start, endless=True)
