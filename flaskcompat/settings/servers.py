"""Words of a server's command line as settings, by the option tables of `servers.json`.

The tables were made from the servers' own option lists: gunicorn 27.0, uWSGI 2.0.30, Hypercorn 0.18,
Uvicorn 0.54, Waitress 3.0 and Flask 3.1. An option that no table has is kept under its own name.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from flaskcompat.model.setting import Setting
from flaskcompat.settings.place import Place, known_or_unknown, number, truth
from flaskcompat.settings.words import Word

# Not importlib.resources: it takes longer to import than reading the file does.
_PATH = __file__.rpartition("servers.py")[0] + "servers.json"


class Server(NamedTuple):
    """How one server reads its command line; `word` joins the words of an option's name."""

    space: str
    word: str
    short: dict[str, str]
    long: dict[str, str]
    flags: frozenset[str]
    off: dict[str, str]
    integers: frozenset[str]
    positional: tuple[str, ...]

    def key(self, name: str) -> str:
        """Turn a long option's name into the key of the server's configuration file."""
        return self.long.get(name) or name.replace("-", self.word)

    def value(self, key: str, text: str) -> object:
        """Turn the text of an option into what it means for that key."""
        if key in self.flags:
            return truth(text)
        return number(text) if key in self.integers else known_or_unknown(text)


@lru_cache(maxsize=1)
def tables() -> dict[str, Any]:
    """The content of `servers.json`."""
    with open(_PATH, encoding="utf-8") as stream:
        loaded: dict[str, Any] = json.load(stream)
    return loaded


@lru_cache(maxsize=16)
def server(name: str) -> Server:
    """The option table of a server (`gunicorn`, `uwsgi`, ...)."""
    table = tables()["servers"][name]
    flags, integers = frozenset(table["flags"]), frozenset(table["integers"])
    return Server(
        table["space"],
        table["word"],
        table["short"],
        table["long"],
        flags,
        table["off"],
        integers,
        tuple(table["positional"]),
    )


def options(name: str, words: Sequence[Word], place: Place) -> tuple[Setting, ...]:
    """Turn the words behind a server's name into its settings, each at the line of its option."""
    reader = _Options(server(name), words, place)
    reader.run()
    return tuple(reader.settings)


class _Options:
    def __init__(self, table: Server, words: Sequence[Word], place: Place) -> None:
        self.server, self.words, self.place = table, words, place
        self.settings: list[Setting] = []
        self._index = 0
        self._operands = 0

    def run(self) -> None:
        only_operands = False
        while self._index < len(self.words):
            word = self.words[self._index]
            self._index += 1
            if only_operands or not word.text.startswith("-") or word.text == "-":
                self._operand(word)
            elif word.text == "--":
                only_operands = True
            elif word.text.startswith("--"):
                self._long(word)
            else:
                self._short(word)

    def _add(self, key: str, value: object, line: int) -> None:
        self.settings.append(self.place.at(line).setting(key, value, self.server.space))

    def _operand(self, word: Word) -> None:
        names = self.server.positional
        if self._operands < len(names):
            self._add(names[self._operands], known_or_unknown(word.text), word.line)
        self._operands += 1

    def _long(self, word: Word) -> None:
        name, has_value, text = word.text[2:].partition("=")
        if not has_value and name in self.server.off:
            self._add(self.server.off[name], False, word.line)
            return
        key = self.server.key(name)
        if has_value:
            self._add(key, self.server.value(key, text), word.line)
        elif key in self.server.flags:
            self._add(key, True, word.line)
        else:
            self._next_value(key, word.line)

    def _short(self, word: Word) -> None:
        """One or more letters: the first that is no switch takes the rest as its value (`-Dkgevent`)."""
        letters = word.text[1:]
        for position, letter in enumerate(letters, start=1):
            key = self.server.short.get(letter, letter)
            if key not in self.server.flags:
                rest = letters[position:].removeprefix("=")
                if rest:
                    self._add(key, self.server.value(key, rest), word.line)
                else:
                    self._next_value(key, word.line)
                return
            self._add(key, True, word.line)

    def _next_value(self, key: str, line: int) -> None:
        """The next word is the value; an option without one is a switch that the table does not know."""
        if self._index < len(self.words) and not self.words[self._index].text.startswith("-"):
            self._add(key, self.server.value(key, self.words[self._index].text), line)
            self._index += 1
        else:
            self._add(key, True, line)
