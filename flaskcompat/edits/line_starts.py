"""Line numbers as places in a text, for lines as the readers count them."""

from __future__ import annotations

import re

from flaskcompat.edits.place import RefusedError
from flaskcompat.edits.replacing import Span

_ENDS = {
    "all": re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]"),
    "newlines": re.compile(r"\n"),
    "python": re.compile(r"\r\n|\n|\r"),
}


class Lines:
    """The lines of a text; `ends` says which: those of `splitlines`, of TOML or of Python."""

    def __init__(self, text: str, ends: str = "all") -> None:
        self.text = text
        self._spans: list[Span] = []
        start = 0
        for found in _ENDS[ends].finditer(text):
            self._spans.append((start, found.start()))
            start = found.end()
        self._spans.append((start, len(text)))

    def __len__(self) -> int:
        return len(self._spans)

    def span(self, number: int) -> Span:
        """Where a line (1-based) starts, and where it ends without its line end."""
        if not 0 < number <= len(self._spans):
            raise RefusedError(f"there is no line {number}")
        return self._spans[number - 1]

    def content(self, number: int) -> str:
        """A line without its line end."""
        start, end = self.span(number)
        return self.text[start:end]
