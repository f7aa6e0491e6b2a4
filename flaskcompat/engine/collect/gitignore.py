"""The text of a `.gitignore` to a verdict on folders, in a time that no pattern of a stranger can stretch.

Each `*` is matched greedily between pieces of fixed length, so nothing is tried twice; translated to one
regular expression, `*a*a*a*a*a*b` takes minutes for a single name.
Format: https://git-scm.com/docs/gitignore (classes such as `[[:alpha:]]` are passed over).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_MOST_WITH_WILDCARDS = 1000
_WILD = re.compile(r"[*?\[\\]")
_ELEMENT = re.compile(r"\\(.)|\[((?:[!^]|(?![!^]))(?:\\.|[^\\])(?:\\.|[^\]\\])*)\]|(.)", re.DOTALL)
_MEMBER = re.compile(r"\\?(.)(?:-\\?(.))?", re.DOTALL)


class _Glob(NamedTuple):
    """A pattern for one name: the pieces between its stars."""

    pieces: tuple[re.Pattern[str], ...]

    def fits(self, name: str) -> bool:
        first, *rest = self.pieces
        if not rest:
            return first.fullmatch(name) is not None
        found = first.match(name)
        for piece in rest[:-1]:
            found = piece.search(name, found.end()) if found else None
        return found is not None and _ends_with(rest[-1], name, found.end())


class _Wild(NamedTuple):
    """A line with wildcards: the names between its `**`; one without a slash fits at any depth."""

    number: int
    runs: tuple[tuple[_Glob, ...], ...]

    def fits(self, names: Sequence[str]) -> bool:
        first, *rest = self.runs
        if not rest:
            return len(first) == len(names) and _fits_at(first, names, 0)
        position = len(first)
        if not _fits_at(first, names, 0):
            return False
        for run in rest[:-1]:
            places = range(position, len(names) - len(run) + 1)
            place = next((at for at in places if _fits_at(run, names, at)), None)
            if place is None:
                return False
            position = place + len(run)
        end = len(names) - len(rest[-1])
        return end >= position and _fits_at(rest[-1], names, end)


class Patterns:
    """The lines of one `.gitignore`; the last one that fits decides."""

    def __init__(self, text: str) -> None:
        self._exact: dict[str, int] = {}
        self._wild: list[_Wild] = []
        self._negated: set[int] = set()
        for number, line in enumerate(text.splitlines(), start=1):
            self._add(number, line)
        self._wild.reverse()

    def verdict(self, path: str) -> bool | None:
        """Whether the folder at a path below the file is ignored, None where no line speaks of it."""
        names = path.split("/")
        last = max(self._exact.get(names[-1], 0), self._exact.get(f"/{path}", 0))
        for line in self._wild:
            if line.number < last:
                break
            if line.fits(names):
                last = line.number
                break
        return last not in self._negated if last else None

    def _add(self, number: int, line: str) -> None:
        line = re.sub(r"(?<!\\)[ \t]+$", "", line)
        if not line or line.startswith("#"):
            return
        if line.startswith("!"):
            self._negated.add(number)
            line = line[1:]
        line = line.removesuffix("/")
        is_anchored = "/" in line
        line = line.removeprefix("/")
        if not line:
            return
        if not _WILD.search(line):
            self._exact[f"/{line}" if is_anchored else line] = number
        elif len(self._wild) < _MOST_WITH_WILDCARDS:
            try:
                self._wild.append(_Wild(number, _runs(line if is_anchored else f"**/{line}")))
            except ValueError:
                return


def _fits_at(run: Sequence[_Glob], names: Sequence[str], start: int) -> bool:
    inner = names[start : start + len(run)]
    return len(inner) == len(run) and all(glob.fits(name) for glob, name in zip(run, inner, strict=True))


def _ends_with(piece: re.Pattern[str], name: str, start: int) -> bool:
    """Whether a piece fits at the very end; each of its elements is one character."""
    at = len(name) - piece.pattern.count("(?:")
    return at >= start and piece.fullmatch(name, at) is not None


def _runs(line: str) -> tuple[tuple[_Glob, ...], ...]:
    names = ["**" if name.count("*") == len(name) > 1 else name for name in line.split("/")]
    if names[-1] == "**" and len(names) > 1 and names[:-1] != ["**"]:
        names.append("*")
    elif names[-1] == "**":
        names[-1] = "*"
    runs: list[list[_Glob]] = [[]]
    for name in names:
        if name == "**":
            runs.append([])
        else:
            runs[-1].append(_glob(name))
    return tuple(tuple(run) for run in runs)


def _glob(text: str) -> _Glob:
    """Raises `ValueError` for what is no pattern, such as a bracket that stays open."""
    pieces = [""]
    for found in _ELEMENT.finditer(text):
        if found[3] == "*":
            pieces.append("")
        elif found[3] in ("[", "\\"):
            raise ValueError(f"not a pattern: {text}")
        else:
            pieces[-1] += f"(?:{_element(found)})"
    return _Glob(tuple(re.compile(piece, re.DOTALL) for piece in pieces))


def _element(found: re.Match[str]) -> str:
    if found[2] is not None:
        return _one_of(found[2])
    return "." if found[3] == "?" else re.escape(found[1] or found[3])


def _one_of(text: str) -> str:
    if "[:" in text:
        raise ValueError("a class of characters by name")
    sign = "^" if text.startswith(("!", "^")) else ""
    return f"[{sign}{''.join(_members(text[len(sign) :]))}]"


def _members(text: str) -> Iterator[str]:
    """The ranges of a class; git takes one that runs backwards as its first character."""
    for found in _MEMBER.finditer(text):
        last = max(found[1], found[2] or "")
        yield f"{re.escape(found[1])}-{re.escape(last)}"
