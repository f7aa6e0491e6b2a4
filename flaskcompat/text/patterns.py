"""File-name patterns, of which one is found without trying all: a run asks for every file that it sees.

`fnmatch` compiles a regular expression for each pattern, which costs a cold start milliseconds.
"""

from __future__ import annotations

from collections.abc import Iterable


def matches(pattern: str, path: str) -> bool:
    """Whether a POSIX path fits a pattern, in which `*` is any text.

    A pattern without a slash is one for the file's name, one with a slash for the end of its path.
    """
    subject = "/" + path if "/" in pattern else path.rpartition("/")[2]
    pieces = ("*/" + pattern if "/" in pattern else pattern).split("*")
    if len(pieces) == 1:
        return subject == pattern
    first, last = pieces[0], pieces[-1]
    position, end = len(first), len(subject) - len(last)
    if position > end or not (subject.startswith(first) and subject.endswith(last)):
        return False
    for piece in pieces[1:-1]:
        found = subject.find(piece, position, end)
        if found < 0:
            return False
        position = found + len(piece)
    return True


class Patterns:
    """The patterns of the rows of a table, indexed by the extension that they ask for."""

    def __init__(self, rows: Iterable[Iterable[str]]) -> None:
        self._by_extension: dict[str, list[tuple[int, str]]] = {}
        for row, patterns in enumerate(rows):
            for pattern in patterns:
                extension = _extension(pattern)
                key = "*" if "*" in extension else extension
                self._by_extension.setdefault(key, []).append((row, pattern))

    def find(self, path: str) -> int | None:
        """The first row that has a pattern which fits a path."""
        rows = [
            row
            for key in (_extension(path), "*")
            for row, pattern in self._by_extension.get(key, ())
            if matches(pattern, path)
        ]
        return min(rows, default=None)


def _extension(path: str) -> str:
    """What follows the last dot of the name; the name itself where it has none."""
    return path.rpartition("/")[2].rpartition(".")[2]
