"""`.python-version` and runtime.txt: words that each name a Python."""

from __future__ import annotations

import re

from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import Place, RefusedError
from flaskcompat.edits.wording import pythons
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.wanted import Wanted
from flaskcompat.readers.python_words import specifier_of


class Editor:
    """One such file."""

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._lines = Lines(text)

    def requirement(self, entry: Requirement) -> Place:
        """There is none."""
        raise RefusedError("the file names Pythons, not requirements")

    def python(self, claim: PythonClaim) -> Place:
        """The word that names the Python."""
        start, end = self._lines.span(claim.line)
        spans = [
            found.span()
            for found in re.finditer(r"[^\s#]+", self._text[start:end])
            if specifier_of(found[0]) == claim.specifier
        ]
        if len(spans) != 1:
            raise RefusedError("the Python is not one word of that line")
        return Place(((start + spans[0][0], start + spans[0][1]),), pythons.reworded)

    def added(self, wanted: Wanted, inventory: Inventory) -> str:
        """Nothing is added here."""
        raise RefusedError("the file names Pythons, not requirements")
