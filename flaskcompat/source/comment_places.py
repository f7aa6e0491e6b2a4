"""Where a text has comments, and what follows those that stand alone on their line."""

from __future__ import annotations

import io
import tokenize
from collections.abc import Iterator
from typing import NamedTuple

_LAYOUT = frozenset({tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.ENCODING})


class Comment(NamedTuple):
    """One comment; `alone` tells whether nothing else is on its line, `statement` what follows it then."""

    text: str
    line: int
    alone: bool
    statement: tuple[int, int]


def in_python(text: str) -> list[Comment]:
    """The comments that the tokenizer sees, up to where it gives up: the scan tells of the syntax error."""
    reader = _PythonComments()
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            reader.read(token)
    except (tokenize.TokenError, SyntaxError, ValueError, RecursionError):
        reader.flush(*[reader.last + 1] * 2)
    return sorted(reader.found, key=lambda comment: comment.line)


class _PythonComments:
    """Collects comments from tokens; those that stand alone wait for the statement that follows.

    Inside of a statement, among arguments, they only wait for the next line that holds something.
    """

    def __init__(self) -> None:
        self.found: list[Comment] = []
        self.waiting: list[tuple[str, int]] = []
        self.first = self.last = 0

    def read(self, token: tokenize.TokenInfo) -> None:
        line = self.last = token.start[0]
        if token.type == tokenize.COMMENT:
            if token.line[: token.start[1]].strip():
                self.found.append(Comment(token.string, line, False, (0, 0)))
            else:
                self.waiting.append((token.string, line))
        elif token.type in (tokenize.NEWLINE, tokenize.ENDMARKER):
            self.flush(self.first or line, line)
            self.first = 0
        elif token.type not in _LAYOUT:
            if self.first and self.waiting and self.waiting[0][1] > self.first:
                self.flush(line, line)
            self.first = self.first or line

    def flush(self, first: int, last: int) -> None:
        self.found += [Comment(text, line, True, (first, last)) for text, line in self.waiting]
        self.waiting.clear()


def in_lines(text: str) -> Iterator[Comment]:
    """The `#` comments of requirements, TOML, YAML, INI, env and Docker files."""
    lines = text.split("\n")
    following = _next_statements(lines)
    for number, line in enumerate(lines, 1):
        if "flaskcompat:" in line:
            start = _comment_start(line)
            if start >= 0:
                statement = following[number - 1]
                yield Comment(line[start:], number, not line[:start].strip(), (statement, statement))


def _next_statements(lines: list[str]) -> list[int]:
    """For each line, the number of the next one that is neither empty nor a comment."""
    found = [0] * len(lines)
    following = len(lines)
    for index in range(len(lines) - 1, -1, -1):
        found[index] = following
        if lines[index].strip() and not lines[index].lstrip().startswith(("#", ";")):
            following = index + 1
    return found


def _comment_start(line: str) -> int:
    """Where the comment of a line starts, -1 for none: a `#` after space, not inside of quotes."""
    quote = ""
    previous = " "
    for index, character in enumerate(line):
        if quote:
            if character == quote and previous != "\\":
                quote = ""
        elif character in "\"'" and not previous.isalnum():
            quote = character
        elif character == "#" and previous.isspace():
            return index
        previous = character
    return -1
