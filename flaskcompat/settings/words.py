"""A shell script's text as commands of words, tolerantly and without running anything.

`shlex` raises on a lone quote, knows neither lines nor expansions, and takes operators for words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from flaskcompat.settings.expand import MAX_EXPANSION
from flaskcompat.settings.place import UNRESOLVED
from flaskcompat.settings.quotes import READERS

_PLAIN = re.compile(r"[^ \t\r\n;&|<>()'\"\\$`]+")
_HEREDOC = re.compile(r"<<-?[ \t]*(['\"]?)([A-Za-z_][A-Za-z0-9_]*)\1")
_REDIRECTION = re.compile(r"[<>&|]+")
_LINE = re.compile(r"[^\n]*")


class Word(NamedTuple):
    """One word; what only running would tell stands in `text` as `UNRESOLVED`."""

    text: str
    line: int


class Script(NamedTuple):
    """The commands of a script; `unclosed` is the line of a quote that never ends, 0 for none."""

    commands: tuple[tuple[Word, ...], ...]
    unclosed: int = 0


def split(text: str, line: int = 1, variables: Mapping[str, str] | None = None) -> Script:
    """Turn shell text into commands, split at `;`, `&&`, `||`, `|`, `&`, brackets and line ends."""
    lexer = _Lexer(text, line, variables or {})
    lexer.run()
    return Script(tuple(tuple(command) for command in lexer.commands if command), lexer.unclosed)


class _Lexer:
    def __init__(self, text: str, line: int, variables: Mapping[str, str]) -> None:
        self.text, self.line, self.variables = text, line, variables
        self.commands: list[list[Word]] = [[]]
        self.unclosed = 0
        self._position = 0
        self._word: list[str] | None = None
        self._start = line
        self._redirected = False
        self._heredocs: list[str] = []
        self._grown = 0

    def run(self) -> None:
        while self._position < len(self.text):
            char = self.text[self._position]
            if char in READERS:
                self._part(char)
            elif char == "#" and self._word is None:
                self._advance(_LINE)
            elif char in "<>":
                self._redirect()
            elif char in " \t\r\n;&|()":
                self._separate(char)
            else:
                self._take(self._advance(_PLAIN))
        self._end_word()

    def _advance(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.text, self._position)
        found = match[0] if match else ""
        self._position += len(found)
        return found

    def _take(self, text: str) -> None:
        if self._word is None:
            self._word, self._start = [], self.line
        self._word.append(text)

    def _part(self, char: str) -> None:
        """A quoted, escaped or expanded part of a word."""
        piece = READERS[char](self.text, self._position, self.variables)
        value = piece.value
        if value is not None:
            self._grown += len(value) - (piece.end - self._position)
            value = value if self._grown <= MAX_EXPANSION else UNRESOLVED
            if char == "$":
                self._take_split(value)
            else:
                self._take(value)
        if not piece.closed:
            self.unclosed = self.unclosed or self.line
        self.line += self.text.count("\n", self._position, piece.end)
        self._position = piece.end

    def _take_split(self, value: str) -> None:
        """The value of an expansion outside quotes is split into words once more."""
        parts = value.split()
        if not parts or value[0].isspace():
            self._end_word()
        for index, part in enumerate(parts):
            if index:
                self._end_word()
            self._take(part)
        if value and value[-1].isspace():
            self._end_word()

    def _end_word(self) -> None:
        if self._word is None:
            return
        if self._redirected:
            self._redirected = False
        else:
            self.commands[-1].append(Word("".join(self._word), self._start))
        self._word = None

    def _separate(self, char: str) -> None:
        self._end_word()
        self._position += 1
        if char in " \t\r":
            return
        self._redirected = False
        if self.commands[-1]:
            self.commands.append([])
        if char == "\n":
            self.line += 1
            self._skip_heredocs()

    def _redirect(self) -> None:
        """A redirection and its target are no words of the command; nor is the number before it (`2>`)."""
        if self._word is not None and "".join(self._word).isdigit():
            self._word = None
        self._end_word()
        heredoc = _HEREDOC.match(self.text, self._position)
        if heredoc:
            self._heredocs.append(heredoc[2])
            self._position = heredoc.end()
        else:
            self._redirected = True
            self._advance(_REDIRECTION)

    def _skip_heredocs(self) -> None:
        for mark in self._heredocs:
            while self._position < len(self.text):
                line = self._advance(_LINE)
                self._position, self.line = self._position + 1, self.line + 1
                if line.strip() == mark:
                    break
        self._heredocs.clear()
