"""What the formats have in common whose entries stand one on a line."""

from __future__ import annotations

from flaskcompat.edits.line_end import line_end
from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import RefusedError
from flaskcompat.edits.replacing import Span


def inserted(text: str, lines: Lines, after: int, line: str) -> str:
    """The text with a line more after the one of that number."""
    end = line_end(text)
    if after >= len(lines):
        return f"{text}{end}{line}"
    start, _ = lines.span(after + 1)
    return f"{text[:start]}{line}{end}{text[start:]}"


def place_for(name: str, entries: list[tuple[int, str]]) -> tuple[int, bool]:
    """Where a new entry goes among (line, name) pairs: the number of a line, and whether after or before it.

    At its place where the names are sorted, else after the last one.
    """
    if not entries:
        raise RefusedError("there is no entry to put another one beside")
    names = [each for _, each in entries]
    before = [line for line, each in entries if each < name]
    if len(names) < 2 or names != sorted(names):
        return entries[-1][0], True
    return (before[-1], True) if before else (entries[0][0], False)


def indent_of(lines: Lines, number: int) -> str:
    """The white space that a line begins with."""
    content = lines.content(number)
    return content[: len(content) - len(content.lstrip())]


def until(text: str, span: Span, *marks: str) -> Span:
    """A stretch cut before the first of some marks, where a comment begins."""
    start, end = span
    places = [place for mark in marks if (place := text.find(mark, start, end)) >= 0]
    return start, min([*places, end])
