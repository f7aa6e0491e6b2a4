"""Shell parameter expansion, as far as it can be known without running anything."""

from __future__ import annotations

import re
from collections.abc import Mapping

from flaskcompat.settings.place import UNRESOLVED

MAX_EXPANSION = 100_000
_DEEP = 8
_LONGEST = 1000
_BRACES = re.compile(r"\\.|[{}]", re.DOTALL)
_PARENTHESES = re.compile(r"\\.|'[^']*'|\"[^\"\\]*(?:\\.[^\"\\]*)*\"|[()]", re.DOTALL)
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PLAIN = re.compile(r"\$(?:(\$)|([A-Za-z_][A-Za-z0-9_]*)|(\{)|[0-9@*#?!-]|(?=\())")


class Variables(dict[str, str]):
    """Variables that a file sets, bounded: a value that grows beyond all use becomes `UNRESOLVED`."""

    def put(self, name: str, value: str) -> None:
        """Set a variable."""
        self[name] = value if len(value) <= _LONGEST else UNRESOLVED


def _close(pattern: re.Pattern[str], text: str, start: int) -> int:
    """The index just behind the bracket that closes the one at `start`; the end of the text for none."""
    depth = 0
    for match in pattern.finditer(text, start):
        if match[0] in "({":
            depth += 1
        elif match[0] in ")}":
            depth -= 1
            if not depth:
                return match.end()
    return len(text)


def parameter(text: str, start: int, variables: Mapping[str, str], depth: int = 0) -> tuple[str, int]:
    """Turn the `$...` at `start` into its value and the index behind it.

    A default (`${X:-gevent}`) is the value where nothing else is known of the variable: it is what runs when
    nobody sets it. Everything else that is not known becomes `UNRESOLVED`.
    """
    following = text[start + 1 : start + 2]
    if following == "{":
        end = _close(_BRACES, text, start + 1)
        inner = text[start + 2 : end - 1] if text[end - 1] == "}" else ""
        return _braced(inner, variables, depth), end
    if following == "(":
        return UNRESOLVED, _close(_PARENTHESES, text, start + 1)
    name = _NAME.match(text, start + 1)
    if name:
        return variables.get(name[0], UNRESOLVED), name.end()
    if following and following in "0123456789@*#?!$-":
        return UNRESOLVED, start + 2
    return "$", start + 1


def _braced(inner: str, variables: Mapping[str, str], depth: int) -> str:
    name = _NAME.match(inner)
    if name is None:
        return UNRESOLVED
    rest = inner[name.end() :]
    if name[0] in variables and (not rest or rest[:2] in (":-", ":=", ":?") or rest[0] in "-=?"):
        return variables[name[0]]
    default = rest[2:] if rest[:2] in (":-", ":=") else rest[1:] if rest[:1] in ("-", "=") else None
    if default is None or depth >= _DEEP:
        return UNRESOLVED
    return interpolate(default.strip("\"'"), variables, depth + 1)


def interpolate(text: str, variables: Mapping[str, str], depth: int = 0) -> str:
    """Expand every `$X` and `${X}` of a text; `$$` is one dollar, as Compose has it."""
    parts: list[str] = []
    position = size = 0
    for match in _PLAIN.finditer(text):
        if match.start() < position:
            continue
        value, end = ("$", match.end()) if match[1] else parameter(text, match.start(), variables, depth)
        parts += [text[position : match.start()], value]
        position, size = end, size + len(value)
        if size > MAX_EXPANSION:
            return UNRESOLVED
    return "".join(parts) + text[position:]
