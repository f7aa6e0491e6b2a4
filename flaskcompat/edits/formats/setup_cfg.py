"""setup.cfg: https://setuptools.pypa.io/en/latest/userguide/declarative_config.html."""

from __future__ import annotations

import re

from flaskcompat.edits.formats.source_lines import indent_of, inserted, place_for, until
from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import Place, RefusedError
from flaskcompat.edits.wording import pep440
from flaskcompat.edits.words import the_one
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.names import normalize
from flaskcompat.model.wanted import Wanted

_KEY = re.compile(r"[^\s=:#;\[][^=:]*[=:][ \t]*(?![=])")


class Editor:
    """One setup.cfg."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._lines = Lines(text)

    def requirement(self, entry: Requirement) -> Place:
        """The version of the entry that the line holds once, alone or among others."""
        start, end = until(self._text, self._lines.span(entry.line), " #")
        span = the_one(self._text, entry.name, entry.specifier, start, end)
        return Place((span,), pep440.reworded)

    def python(self, claim: PythonClaim) -> Place:
        """What follows `python_requires =`, on that line or on one below it."""
        start, end = self._lines.span(claim.line)
        if not self._text[start:end].startswith((" ", "\t")):
            key = _KEY.match(self._text, start, end)
            start = key.end() if key else start
        content = self._text[start:end]
        start += len(content) - len(content.lstrip())
        return Place(((start, start + len(content.strip())),), pep440.reworded)

    def added(self, wanted: Wanted, inventory: Inventory) -> str:
        """A line more in a list that has its entries one on a line."""
        if wanted.kind != "requirement":
            raise RefusedError("setup.cfg has no place for constraints: a constraints.txt has")
        group = normalize(wanted.group)
        entries = [
            (each.line, each.name) for each in inventory.requirements if normalize(each.group) == group
        ]
        number, is_after = place_for(wanted.name, entries)
        indent = indent_of(self._lines, number)
        words = f"{wanted.name}{pep440.reworded('', wanted.specifier)}"
        if self._lines.content(number).endswith("\\"):
            raise RefusedError("the list has continued lines")
        if not indent:
            # All on the line of the key, where a semicolon stands between them.
            _, end = until(self._text, self._lines.span(number), " #")
            return f"{self._text[:end].rstrip(' ')}; {words}{self._text[end:]}"
        line = f"{indent}{words}"
        return inserted(self._text, self._lines, number if is_after else number - 1, line)
