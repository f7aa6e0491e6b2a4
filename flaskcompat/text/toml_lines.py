"""TOML whose values know their lines.

`tomli` reads the values and no places, so a second scan finds them: once for all statements (headers and
keys, whose values are skipped by regular expressions), and inside one inline value only when a place in it is
asked for. The scan relies on `tomli` having accepted the text. Each expression repeats only over
alternatives that start differently and end where they must, so none can backtrack over more than the value
that it is in: the whole is linear in the length of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Any

import tomli

_STRING = (
    r'"""[^"\\]*(?:(?:\\[\s\S]|"(?!""))[^"\\]*)*"""(?:"{0,2})(?!")'
    r"|'''[^']*(?:'(?!'')[^']*)*'''(?:'{0,2})(?!')"
    r'|"(?!"")[^"\\\n]*(?:\\.[^"\\\n]*)*"'
    r"|'(?!'')[^'\n]*'"
)
_OPAQUE = rf"(?:{_STRING}|#[^\n]*(?=\n|\Z))"
_PLAIN = r"[^\[\]{}\"'#]*"
_FLAT = rf"[\[{{]{_PLAIN}(?:{_OPAQUE}{_PLAIN})*[\]}}]"
_PART = r"(?:[A-Za-z0-9_-]+|\"[^\"\\\n]*(?:\\.[^\"\\\n]*)*\"|'[^'\n]*')"
_PATH = rf"{_PART}(?:[ \t]*\.[ \t]*{_PART})*"

_INSIDE = re.compile(rf"{_PLAIN}(?:(?:{_OPAQUE}|{_FLAT}){_PLAIN})*")
_SCALAR = re.compile(rf"{_STRING}|[^,\]}}#\n]*")
_BLANK = re.compile(r"\s*(?:#[^\n]*\s*)*")
_GAP = re.compile(r"[\s,]*(?:#[^\n]*[\s,]*)*")
_HEADER = re.compile(rf"(\[\[?)[ \t]*({_PATH})[ \t]*\]\]?")
_KEY = re.compile(rf"({_PATH})[ \t]*=[ \t]*")
_SPLIT = re.compile(_PART)
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")

Key = str | int


class TomlError(ValueError):
    """A text that is not TOML; `line` is 1-based, 0 where no line can be named."""

    def __init__(self, message: str, line: int = 0) -> None:
        super().__init__(message)
        self.line = line


class _Node:
    """A key, table or array element: where it starts, where its value starts (-1: it has none inline)."""

    __slots__ = ("children", "expanded", "offset", "value")

    def __init__(self, offset: int, value: int = -1) -> None:
        self.offset = offset
        self.value = value
        self.expanded = False
        self.children: dict[Key, _Node] = {}

    def child(self, key: Key, offset: int) -> _Node:
        """The child of that key, made at `offset` when it is new."""
        found = self.children.get(key)
        if found is None:
            found = self.children[key] = _Node(offset)
        return found


class Document:
    """Parsed TOML: `data` as `tomli` gives it, and the line of whatever it holds."""

    __slots__ = ("_newlines", "_root", "_text", "data")

    def __init__(self, text: str, data: dict[str, Any]) -> None:
        self.data = data
        self._text = text
        self._root: _Node | None = None
        self._newlines: list[int] = []

    def line(self, *path: Key) -> int:
        """Turn a key path (`"project", "dependencies", 3`) into the 1-based line where it starts.

        A part that is not there is left out with all that follows it: the answer is the line of the
        innermost part that exists, 1 for none.
        """
        node, _ = self._node(path)
        return bisect_right(self._newlines, node.offset - 1) + 1

    def value_span(self, *path: Key) -> tuple[int, int] | None:
        """Turn a key path into where its value is written in the text, from its first to behind its last
        character; None where there is no such value, or it is a table with a header."""
        node, is_it = self._node(path)
        if not is_it or node.value < 0:
            return None
        end = _skip(self._text, node.value)
        return node.value, node.value + len(self._text[node.value : end].rstrip())

    def _node(self, path: tuple[Key, ...]) -> tuple[_Node, bool]:
        """The innermost part of a key path that is there, and whether that is all of it."""
        if self._root is None:
            self._root = _scan(self._text)
            self._newlines = [match.start() for match in re.finditer("\n", self._text)]
        node = self._root
        for key in path:
            if node.value >= 0 and not node.expanded:
                _expand(self._text, node)
            below = node.children.get(key)
            if below is None:
                return node, False
            node = below
        return node, True


def load(text: str) -> Document:
    """Parse TOML 1.0 (1.1 where `tomli` does); what is not TOML raises `TomlError`."""
    text = text.removeprefix("\ufeff")
    try:
        return Document(text, tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        line = getattr(error, "lineno", 0)
        if _line_text(text, line).startswith(_CONFLICT):
            raise TomlError("unresolved merge conflict", line) from None
        raise TomlError(f"not TOML: {getattr(error, 'msg', error)}", line) from None
    except RecursionError:
        raise TomlError("not readable as TOML: nested too deeply") from None
    except ValueError as error:
        # An integer beyond Python's limit for conversion, or a date that no calendar has.
        raise TomlError(f"not readable as TOML: {error}") from None


def _line_text(text: str, line: int) -> str:
    lines = text.split("\n", line)
    return lines[line - 1] if 0 < line <= len(lines) else ""


def _scan(text: str) -> _Node:
    """Turn accepted TOML into the tree of its headers and keys."""
    root = table = _Node(0)
    position = _end(_BLANK, text, 0)
    while position < len(text):
        start = position
        if header := _HEADER.match(text, position):
            position = header.end()
            table = _open_table(root, header, start)
        elif key := _KEY.match(text, position):
            position = _add(text, table, key)
        else:
            break
        position = _end(_BLANK, text, position)
    return root


def _open_table(root: _Node, header: re.Match[str], offset: int) -> _Node:
    """The node of a `[table]` or a new element of a `[[table]]`; an array above it means its last element."""
    node = root
    parts = _parts(header.group(2))
    for part in parts[:-1]:
        node = node.child(part, offset)
        if (last := len(node.children) - 1) in node.children:
            node = node.children[last]
    is_new = parts[-1] not in node.children
    node = node.child(parts[-1], offset)
    if header.group(1) == "[[":
        return node.child(len(node.children), offset)
    if not is_new:
        # Only implied so far, by the header of a table below it.
        node.offset = offset
    return node


def _add(text: str, table: _Node, key: re.Match[str]) -> int:
    """Add `key = value` to its table; the end of the value."""
    node = table
    for part in _parts(key.group(1)):
        node = node.child(part, key.start())
    node.value = key.end()
    return _skip(text, node.value)


def _parts(path: str) -> list[str]:
    """Turn a bare, quoted or dotted key into its parts."""
    if path.isidentifier():
        return [path]
    return [_part(part) for part in _SPLIT.findall(path)]


def _part(part: str) -> str:
    if part[0] == "'":
        return part[1:-1]
    if part[0] == '"':
        return next(iter(tomli.loads(f"{part}=0"))) if "\\" in part else part[1:-1]
    return part


def _expand(text: str, node: _Node) -> None:
    """Give the node of an array or inline table its children."""
    node.expanded = True
    opener = text[node.value : node.value + 1]
    if opener == "[":
        for index, start in enumerate(_starts(text, node.value + 1)):
            node.children[index] = _Node(start, start)
    elif opener == "{":
        position = _end(_GAP, text, node.value + 1)
        while key := _KEY.match(text, position):
            position = _end(_GAP, text, _add(text, node, key))


def _starts(text: str, position: int) -> Iterator[int]:
    """Where the elements of an array start; `position` is after its bracket."""
    position = _end(_GAP, text, position)
    while position < len(text) and text[position] != "]":
        yield position
        position = _end(_GAP, text, _skip(text, position))


def _skip(text: str, position: int) -> int:
    """The end of the value that starts at `position`."""
    if text[position] not in "[{":
        return _end(_SCALAR, text, position)
    depth = 0
    while position < len(text):
        depth += 1 if text[position] in "[{" else -1
        position += 1
        if not depth:
            break
        position = _end(_INSIDE, text, position)
    return position


def _end(pattern: re.Pattern[str], text: str, position: int) -> int:
    """Where a pattern that also matches nothing ends."""
    match = pattern.match(text, position)
    return match.end() if match else position
