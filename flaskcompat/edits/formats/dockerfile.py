"""Dockerfiles: exact versions on `pip install` lines, and the Python of the image."""

from __future__ import annotations

import re
from collections.abc import Iterator

from flaskcompat.edits.line_starts import Lines
from flaskcompat.edits.place import Place, RefusedError
from flaskcompat.edits.replacing import Span
from flaskcompat.edits.wording import pep440, pythons
from flaskcompat.edits.words import the_one
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.wanted import Wanted
from flaskcompat.readers.image_python import claim as claim_of

_WORD = re.compile(r"[^\s\"']+")
_VARIABLE = re.compile(r"\$\{?(\w+)")
_ARGUMENT = re.compile(
    r"^[ \t]*ARG[ \t]+(\w+)=[\"']?([^\s\"']*\d\.\d[^\s\"']*)", re.MULTILINE | re.IGNORECASE
)


class Editor:
    """One Dockerfile."""

    def __init__(self, text: str, path: str) -> None:
        self._text, self._path = text, path
        self._lines = Lines(text)

    def requirement(self, entry: Requirement) -> Place:
        """The version of the one word of that line that names the distribution."""
        span = the_one(self._text, entry.name, entry.specifier, *self._lines.span(entry.line))
        return Place((span,), _exact)

    def python(self, claim: PythonClaim) -> Place:
        """The version in the image's name; what is built in another image, its digest says."""
        start, end = self._lines.span(claim.line)
        spans = []
        for found in _WORD.finditer(self._text, start, end):
            read = claim_of(found[0], self._path, claim.line)
            if read and read.specifier == claim.specifier:
                spans.append(found.span())
        spans = spans or [*self._arguments(start, end)]
        if len(spans) != 1:
            raise RefusedError("the Python is not in the image's name there, nor in one build argument")
        if "@" in self._text[slice(*spans[0])]:
            raise RefusedError("the image is fixed by its digest: look up that of another")
        return Place((spans[0],), pythons.reworded)

    def _arguments(self, start: int, end: int) -> Iterator[Span]:
        """The defaults of the build arguments that a line names, as far as they hold a version."""
        for name in {found[1] for found in _VARIABLE.finditer(self._text, start, end)}:
            for found in _ARGUMENT.finditer(self._text, 0, start):
                if found[1] == name:
                    yield found.span(2)

    def added(self, wanted: Wanted, inventory: Inventory) -> str:
        """Nothing is added to commands."""
        raise RefusedError("a Dockerfile's commands are changed by hand")


def _exact(old: str, wanted: str) -> str:
    words = pep440.reworded(old, wanted)
    if "<" in words or ">" in words or "," in words:
        # A shell would take `<` and `>` for files, and a range is none that the reader reports.
        raise RefusedError("a command is given one exact version: name one")
    return words
