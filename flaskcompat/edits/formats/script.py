"""Python scripts that declare their own dependencies (PEP 723): TOML in comments."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from flaskcompat.edits.formats import toml_tables
from flaskcompat.edits.formats.toml_adding import added
from flaskcompat.edits.line_end import line_end
from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import Place, RefusedError
from flaskcompat.edits.replacing import Span
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.wanted import Wanted

_START = re.compile(r"# /// script\r?$")
_COMMENT = re.compile(r"#(?: .*|\r?)$")


class Editor:
    """One script: its block is edited as TOML whose lines have the numbers of the script's."""

    def __init__(self, text: str, path: str) -> None:
        self._text, self._path = text, path
        self._lines = Lines(text, "newlines")
        self._first, self._last = _block(self._lines)
        inner = [self._lines.content(each)[2:].rstrip("\r") for each in range(self._first, self._last)]
        self._toml = "\n" * (self._first - 1) + "\n".join(inner)
        self._inner = Lines(self._toml, "newlines")
        self._editor = toml_tables.Editor(self._toml, path)

    def requirement(self, entry: Requirement) -> Place:
        """The version in the block."""
        return self._outer(self._editor.requirement(entry))

    def python(self, claim: PythonClaim) -> Place:
        """The Python in the block."""
        return self._outer(self._editor.python(claim))

    def added(self, wanted: Wanted, inventory: Inventory) -> str:
        """The script with the lines of its block that become others."""
        new = added(f"{self._toml}\n", self._path, wanted, inventory).removesuffix("\n").split("\n")
        old = self._toml.split("\n")
        lines = self._text.split("\n")
        end = line_end(self._text).removesuffix("\n")
        for tag, first, last, begin, stop in reversed(SequenceMatcher(None, old, new, False).get_opcodes()):
            if tag != "equal":
                lines[first:last] = [f"# {line}".rstrip() + end for line in new[begin:stop]]
        return "\n".join(lines)

    def _outer(self, place: Place) -> Place:
        return place._replace(spans=tuple(self._span(span) for span in place.spans))

    def _span(self, span: Span) -> Span:
        """A stretch of the block's TOML as one of the script, whose lines begin with `# `."""
        number = self._toml.count("\n", 0, span[0]) + 1
        inner, outer = self._inner.span(number)[0], self._lines.span(number)[0] + 2
        if span[1] > self._inner.span(number)[1]:
            raise RefusedError("written over several lines")
        return outer + span[0] - inner, outer + span[1] - inner


def _block(lines: Lines) -> Span:
    """The numbers of the block's first line and of its end."""
    number = next((each for each in range(1, len(lines) + 1) if _START.match(lines.content(each))), 0)
    last = 0
    for each in range(number + 1, len(lines) + 1) if number else ():
        content = lines.content(each)
        if not _COMMENT.match(content):
            break
        if content.rstrip("\r") == "# ///":
            last = each
    if not last:
        raise RefusedError("there is no block of script metadata")
    return number + 1, last
