"""Command lines that start a server, as the settings that they make.

The server is found behind what only wraps it (`exec`, `poetry run`, `python -m`, `sh -c`), never elsewhere in
a line: `pip install gunicorn` starts nothing. Wrappers, too, are data of `servers.json`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from flaskcompat.model.setting import Setting
from flaskcompat.settings.environment import carried_by_option, variable
from flaskcompat.settings.place import Place, known_or_unknown
from flaskcompat.settings.servers import options, tables
from flaskcompat.settings.words import Word, split
from flaskcompat.settings.wrappers import (
    Wrapper,
    behind_interpreter,
    behind_options,
    behind_script,
    behind_wrapper,
)

_DEEP = 4
_WRAPPERS = 20
_ASSIGNMENT = re.compile(r"([A-Za-z_][A-Za-z0-9_]*)\+?=", re.ASCII)
_INTERPRETER = re.compile(r"(?:python|pypy)[0-9.]*(?:\.exe)?")
_ALL_EXPORTED = frozenset({"-a", "allexport"})


def settings_of_text(
    text: str, place: Place, variables: Mapping[str, str] | None = None
) -> tuple[Setting, ...]:
    """Turn a shell command line, or several, into the settings that it makes."""
    return settings_of_commands(split(text, place.line, variables).commands, place)


def settings_of_commands(
    commands: Sequence[Sequence[Word]], place: Place, depth: int = 0
) -> tuple[Setting, ...]:
    """Turn the commands of a script into the settings that they make.

    A variable that is only assigned stays in the shell; `export` hands it to what the script starts.
    """
    exported = {word.text for words in commands if _name(words) == "export" for word in words[1:]}
    exports_all = any(_name(words) == "set" and _ALL_EXPORTED & {w.text for w in words} for words in commands)
    found: list[Setting] = []
    for words in commands:
        assigned = [match and match[1] for match in (_ASSIGNMENT.match(word.text) for word in words)]
        if all(assigned) and not exports_all:
            words = [word for word, name in zip(words, assigned, strict=True) if name in exported]
        found.extend(settings_of_words(words, place, depth))
    return tuple(found)


def _name(words: Sequence[Word]) -> str:
    return words[0].text.rpartition("/")[2] if words else ""


def settings_of_words(words: Sequence[Word], place: Place, depth: int = 0) -> tuple[Setting, ...]:
    """Turn one command into settings: of the environment, and of the server that it starts."""
    start = 1 if _name(words) == "export" else 0
    found: list[Setting] = []
    for _ in range(_WRAPPERS):
        start = _assignments(words, start, place, found)
        if start >= len(words):
            break
        name = _name(words[start : start + 1])
        if name in tables()["names"]:
            found.extend(_server(tables()["names"][name], words[start + 1 :], place))
            break
        if name in tables()["shells"]:
            inner = _inner_script(words, start + 1, place, depth)
            found.extend(inner)
            start = len(words) if inner else behind_options(words, start + 1)
        elif name.endswith(".sh") or "entrypoint" in name:
            start = behind_script(words, start + 1)
        elif _INTERPRETER.fullmatch(name):
            found.extend(_script(words, start + 1, place))
            start = behind_interpreter(words, start + 1)
        elif name in tables()["wrappers"]:
            wrapper = Wrapper(**tables()["wrappers"][name])
            start, variables = behind_wrapper(words, start + 1, wrapper)
            _assignments(variables, 0, place, found)
        else:
            break
    return tuple(found)


def _script(words: Sequence[Word], start: int, place: Place) -> list[Setting]:
    """The file that `python file.py` runs, as the key `script` of the space `python`."""
    for word in words[start:]:
        if word.text.endswith(".py"):
            return [place.at(word.line).setting("script", known_or_unknown(word.text), "python")]
        if not word.text.startswith("-") or word.text.startswith(("-m", "-c")):
            break
    return []


def _server(name: str, words: Sequence[Word], place: Place) -> list[Setting]:
    found = list(options(name, words, place))
    for setting in tuple(found):
        found.extend(carried_by_option(setting.space, setting.key, setting.value, place.at(setting.line)))
    return found


def _assignments(words: Sequence[Word], start: int, place: Place, found: list[Setting]) -> int:
    """Take `NAME=value` words from `start` on into `found`; the index behind them."""
    while start < len(words) and (match := _ASSIGNMENT.match(words[start].text)):
        word = words[start]
        found.extend(variable(match[1], word.text[match.end() :], place.at(word.line)))
        start += 1
    return start


def _inner_script(words: Sequence[Word], start: int, place: Place, depth: int) -> tuple[Setting, ...]:
    """The settings of the script in `sh -c "..."`."""
    for index in range(start, len(words)):
        option = words[index].text
        if not option.startswith("-"):
            break
        if option.rstrip("elux").endswith("c") and index + 1 < len(words) and depth < _DEEP:
            script = words[index + 1]
            return settings_of_commands(split(script.text, script.line).commands, place, depth + 1)
    return ()
