"""A shell script's text as commands of words, tolerantly and without running anything.

`shlex` raises on a lone quote, knows neither lines nor expansions, and takes operators for words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from flaskcompat.settings.expand import MAX_EXPANSION, parameter
from flaskcompat.settings.place import UNRESOLVED

_BREAKS = frozenset(" \t\r\n;&|<>()#'\"\\$`")
_HEREDOC = re.compile(r"<<-?[ \t]*(['\"]?)([A-Za-z_][A-Za-z0-9_]*)\1")


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
        handlers = {
            "'": self._single,
            '"': self._double,
            "\\": self._escape,
            "$": self._dollar,
            "`": self._tick,
        }
        while self._position < len(self.text):
            char = self.text[self._position]
            if char in handlers:
                handlers[char]()
            elif char == "#" and self._word is None:
                self._skip_to_line_end()
            elif char in "<>":
                self._redirect()
            elif char in _BREAKS and char != "#":
                self._separate(char)
            else:
                self._plain()
        self._end_word()

    def _take(self, text: str) -> None:
        if self._word is None:
            self._word, self._start = [], self.line
        self._word.append(text)

    def _plain(self) -> None:
        end = self._position + 1
        while end < len(self.text) and self.text[end] not in _BREAKS:
            end += 1
        self._take(self.text[self._position : end])
        self._position = end

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
        heredoc = _HEREDOC.match(self.text, self._position)
        if self._word is not None and "".join(self._word).isdigit():
            self._word = None
        self._end_word()
        if heredoc:
            self._heredocs.append(heredoc[2])
            self._position = heredoc.end()
            return
        self._redirected = True
        self._position += 1
        while self._position < len(self.text) and self.text[self._position] in "<>&|":
            self._position += 1

    def _skip_heredocs(self) -> None:
        for mark in self._heredocs:
            while self._position < len(self.text):
                end = self.text.find("\n", self._position)
                end = len(self.text) if end < 0 else end
                found = self.text[self._position : end].strip() == mark
                self._position, self.line = end + 1, self.line + 1
                if found:
                    break
        self._heredocs.clear()

    def _skip_to_line_end(self) -> None:
        end = self.text.find("\n", self._position)
        self._position = len(self.text) if end < 0 else end

    def _single(self) -> None:
        end = self.text.find("'", self._position + 1)
        if end < 0:
            self.unclosed = self.unclosed or self.line
            end = len(self.text)
        inner = self.text[self._position + 1 : end]
        self._take(inner)
        self.line += inner.count("\n")
        self._position = end + 1

    def _double(self) -> None:
        self._take("")
        opened = self.line
        self._position += 1
        while self._position < len(self.text):
            char = self.text[self._position]
            if char == '"':
                self._position += 1
                return
            self._quoted(char)
        self.unclosed = self.unclosed or opened

    def _quoted(self, char: str) -> None:
        following = self.text[self._position + 1 : self._position + 2]
        if char == "\\" and following in ('"', "\\", "$", "`", "\n"):
            self._take("" if following == "\n" else following)
            self.line += following == "\n"
            self._position += 2
        elif char == "$":
            self._take(self._expansion())
        elif char == "`":
            self._tick()
        else:
            self._take(char)
            self.line += char == "\n"
            self._position += 1

    def _escape(self) -> None:
        following = self.text[self._position + 1 : self._position + 3]
        step = 3 if following == "\r\n" else 2
        if following[:1] == "\n" or step == 3:
            self.line += 1
        elif following:
            self._take(following[0])
        self._position += step

    def _tick(self) -> None:
        end = self.text.find("`", self._position + 1)
        end = len(self.text) if end < 0 else end
        self._take(UNRESOLVED)
        self.line += self.text.count("\n", self._position, end)
        self._position = end + 1

    def _expansion(self) -> str:
        value, end = parameter(self.text, self._position, self.variables)
        self.line += self.text.count("\n", self._position, end)
        self._position = end
        self._grown += len(value)
        return value if self._grown <= MAX_EXPANSION else UNRESOLVED

    def _dollar(self) -> None:
        """An expansion outside quotes: its value is split into words once more."""
        value = self._expansion()
        parts = value.split()
        if not parts or value[0].isspace():
            self._end_word()
        for index, part in enumerate(parts):
            if index:
                self._end_word()
            self._take(part)
        if value and value[-1].isspace():
            self._end_word()
