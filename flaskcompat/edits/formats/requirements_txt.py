"""Requirements and constraints files: https://pip.pypa.io/en/stable/reference/requirements-file-format/."""

from __future__ import annotations

import re

from flaskcompat.edits.line_end import line_end
from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import Place, RefusedError
from flaskcompat.edits.replacing import Span
from flaskcompat.edits.wording import pep440
from flaskcompat.edits.words import clauses_after, like, named
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.wanted import Wanted

_REMARK = re.compile(r"[ \t]+#")


class Editor:
    """One requirements file."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._lines = Lines(text)

    def requirement(self, entry: Requirement) -> Place:
        """The version after the name that a logical line begins with, which may go on over several lines."""
        joined, offsets = self._joined(entry.line)
        begin = len(joined) - len(joined.lstrip())
        found = next(named(joined, entry.name, begin), None)
        if found is None or found[0] != begin:
            raise RefusedError(f"the line does not begin with {entry.name}")
        return Place(_spans(offsets, clauses_after(joined, found[1])), pep440.reworded)

    def python(self, claim: PythonClaim) -> Place:
        """The Python in the heading of a compiled file is what it was compiled for."""
        raise RefusedError("the file was compiled for that Python: compile it again for another")

    def added(self, wanted: Wanted, inventory: Inventory) -> str:
        """A line more: at its place where the entries are sorted, else at the end."""
        entries = sorted({(each.line, each.name) for each in inventory.requirements})
        after = self._after(wanted.name, entries)
        end = line_end(self._text)
        line = like((self._lines.content(each) for each, _ in entries), wanted.name, wanted.specifier)
        if after is None:
            ended = not self._text or self._text.endswith("\n")
            return f"{self._text}{'' if ended else end}{line}{end}"
        start, _ = self._lines.span(after)
        return f"{self._text[:start]}{line}{end}{self._text[start:]}"

    def _after(self, name: str, entries: list[tuple[int, str]]) -> int | None:
        """The number of the line that a new entry comes before; None for the end of the file."""
        names = [each for _, each in entries]
        if len(names) < 2 or "" in names or names != sorted(names):
            return None
        before = [line for line, each in entries if each < name]
        if not before:
            return entries[0][0]
        following = self._next(before[-1])
        # What pip-compile tells about an entry stands below it.
        while following <= len(self._lines) and _REMARK.match(self._lines.content(following)):
            following += 1
        ended = following > len(self._lines) or (
            following == len(self._lines) and not self._lines.content(following)
        )
        return None if ended else following

    def _next(self, number: int) -> int:
        """The number of the line after a logical line."""
        while number < len(self._lines) and _continues(self._lines.content(number)):
            number += 1
        return number + 1

    def _joined(self, number: int) -> tuple[str, list[int]]:
        """A logical line as pip joins it, and the place of each of its characters in the text."""
        characters: list[str] = []
        offsets: list[int] = []
        for each in range(number, self._next(number)):
            start, end = self._lines.span(each)
            content = self._text[start:end].rstrip("\\")
            characters += content
            offsets += range(start, start + len(content))
        return "".join(characters), [*offsets, offsets[-1] + 1 if offsets else 0]


def _continues(line: str) -> bool:
    return line.endswith("\\") and not line.lstrip().startswith("#")


def _spans(offsets: list[int], span: Span) -> tuple[Span, ...]:
    """A stretch of the joined line as stretches of the text."""
    start, end = span
    if start == end:
        place = offsets[start - 1] + 1 if start else offsets[0]
        return ((place, place),)
    spans: list[Span] = []
    for offset in offsets[start:end]:
        if spans and spans[-1][1] == offset:
            spans[-1] = (spans[-1][0], offset + 1)
        else:
            spans.append((offset, offset + 1))
    return tuple(spans)
