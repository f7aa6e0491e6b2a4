r"""`.env` and `.flaskenv`, as python-dotenv reads them.

Its syntax (python-dotenv's README, "File format"): an optional `export`, keys that may stand in single
quotes, values without quotes up to ` #`, in single quotes (escapes `\\` and `\'`) or in double quotes (also
`\n` and its like), both over several lines. `${NAME}` depends on the environment: its value is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from flaskcompat.model.inventory import Problem
from flaskcompat.settings import Parsed
from flaskcompat.settings.environment import variable
from flaskcompat.settings.place import UNRESOLVED, Place

_SKIP = re.compile(r"\s*(?:#[^\r\n]*\s*)*")
_EXPORT = re.compile(r"(?:export[^\S\r\n]+)?")
_KEY = re.compile(r"(?:'([^']+)'|([^'=#\s][^=#\s]*))[^\S\r\n]*(=)?[^\S\r\n]*")
_SINGLE = re.compile(r"'([^'\\]*(?:\\.[^'\\]*)*)'", re.DOTALL)
_DOUBLE = re.compile(r'"([^"\\]*(?:\\.[^"\\]*)*)"', re.DOTALL)
_REST = re.compile(r"[^\r\n]*")
_END = re.compile(r"[^\S\r\n]*(?:#[^\r\n]*)?(?:\r\n|\n|\r|\Z)")
_COMMENT = re.compile(r"\s#")
_SINGLE_ESCAPE = re.compile(r"\\([\\'])")
_DOUBLE_ESCAPE = re.compile(r"\\([\\'\"abfnrtv])")
_ESCAPED = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_INTERPOLATION = re.compile(r"\$\{[^}]{0,500}\}")


class _Binding(NamedTuple):
    """One statement; `key` is empty where it cannot be read, `value` None where only a key stands."""

    key: str
    value: str | None
    start: int
    end: int


def parse(text: str, path: str) -> Parsed:
    """Turn an env file into environment settings; of a key that is given twice the last counts."""
    last: dict[str, tuple[str, int]] = {}
    problems: list[Problem] = []
    line, counted = 1, 0
    for binding in _bindings(text):
        line += text.count("\n", counted, binding.start)
        counted = binding.start
        if not binding.key:
            problems.append(Problem(path, line, "not a KEY=value line of an env file"))
        elif binding.value is not None:
            last.pop(binding.key, None)
            last[binding.key] = (binding.value, line)
    place = Place(path, 0, "dotenv")
    settings = tuple(s for key, (value, at) in last.items() for s in variable(key, value, place.at(at)))
    return settings, tuple(problems)


def _bindings(text: str) -> Iterator[_Binding]:
    position = len(text) - len(text.removeprefix("\ufeff"))
    while True:
        position = _end(_SKIP, text, position)
        if position >= len(text):
            return
        binding = _binding(text, position)
        yield binding
        position = binding.end


def _binding(text: str, start: int) -> _Binding:
    key = _KEY.match(text, _end(_EXPORT, text, start))
    if key is None:
        return _Binding("", None, start, _end(_REST, text, start))
    value, position = _value(text, key.end()) if key[3] else (None, key.end())
    end = _END.match(text, position)
    if end is None or (key[3] and value is None):
        return _Binding("", None, start, _end(_REST, text, position))
    return _Binding(key[1] or key[2], value, start, end.end())


def _value(text: str, start: int) -> tuple[str | None, int]:
    """The value that starts there, None for a quote that never ends, and the position behind it."""
    quote = text[start : start + 1]
    if quote not in ("'", '"'):
        end = _end(_REST, text, start)
        comment = _COMMENT.search(text, start - 1, end)
        return _interpolated(text[start : comment.start() if comment else end].strip()), end
    quoted = (_SINGLE if quote == "'" else _DOUBLE).match(text, start)
    if quoted is None:
        return None, start
    escape = _SINGLE_ESCAPE if quote == "'" else _DOUBLE_ESCAPE
    decoded = escape.sub(lambda match: _ESCAPED.get(match[1], match[1]), quoted[1])
    return _interpolated(decoded), quoted.end()


def _interpolated(value: str) -> str:
    return _INTERPOLATION.sub(UNRESOLVED, value)


def _end(pattern: re.Pattern[str], text: str, start: int) -> int:
    match = pattern.match(text, start)
    return match.end() if match else start
