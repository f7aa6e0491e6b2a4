"""Where a text has comments, and what follows those that stand alone on their line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

# A string that has no end takes the rest of its line, or of the file: nothing is looked at twice.
_TOKEN = re.compile(
    r'''(?P<string>"""[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*(?:"""|\\?\Z)'''
    r"|'''[^'\\]*(?:(?:\\[\s\S]|'(?!''))[^'\\]*)*(?:'''|\\?\Z)"
    r"""|"[^"\\\n]*(?:\\[\s\S][^"\\\n]*)*"?"""
    r"|'[^'\\\n]*(?:\\[\s\S][^'\\\n]*)*'?)"
    r"|(?P<comment>#[^\n]*)|(?P<newline>\\?\n)|(?P<open>[(\[{])|(?P<close>[)\]}])"
    r"|(?P<other>[^\s\"'#()\[\]{}\\]+|\\)"
)


class Comment(NamedTuple):
    """One comment; `alone` tells whether nothing else is on its line, `statement` what follows it then."""

    text: str
    line: int
    alone: bool
    statement: tuple[int, int]


def in_python(text: str) -> list[Comment]:
    """The comments of Python code, parsable or not; strings are told apart as the language does.

    A lexer of its own, since `tokenize` of Python 3.12 copies the whole line for each token of it.
    """
    reader = _PythonComments()
    for match in _TOKEN.finditer(text):
        reader.read(match.lastgroup or "", match[0])
    reader.flush(reader.line, reader.line)
    return sorted(reader.found, key=lambda comment: comment.line)


class _PythonComments:
    """Collects comments from tokens; those that stand alone wait for the statement that follows.

    Inside of a statement, among arguments, they only wait for the next line that holds something.
    """

    def __init__(self) -> None:
        self.found: list[Comment] = []
        self.waiting: list[tuple[str, int]] = []
        self.line = 1
        self.first = self.busy = self.depth = 0

    def read(self, kind: str, text: str) -> None:
        """Take one token: `busy` is the last line that holds code, `first` where its statement starts."""
        if kind == "comment":
            if self.busy == self.line:
                self.found.append(Comment(text, self.line, False, (0, 0)))
            else:
                self.waiting.append((text, self.line))
        elif kind == "newline":
            if self.first and self.depth == 0 and text == "\n":
                self.flush(self.first, self.line)
                self.first = 0
            self.line += 1
        else:
            self.code(kind, text)

    def code(self, kind: str, text: str) -> None:
        """Take a token that is part of a statement."""
        if self.first and self.waiting and self.waiting[0][1] > self.first:
            self.flush(self.line, self.line)
        self.first = self.first or self.line
        if kind == "open":
            self.depth += 1
        elif kind == "close":
            self.depth = max(0, self.depth - 1)
        elif kind == "string":
            self.line += text.count("\n")
        self.busy = self.line

    def flush(self, first: int, last: int) -> None:
        """Let what waits cover these lines."""
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
