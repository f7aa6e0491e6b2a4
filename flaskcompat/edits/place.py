"""What an editor of one format has to tell: where versions stand in a text, and how they are worded there."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

from flaskcompat.edits.replacing import Span
from flaskcompat.model.inventory import Inventory, PythonClaim, Requirement
from flaskcompat.model.wanted import Wanted

Reword = Callable[[str, str], str]
"""Turns the old words and the wanted specifier (PEP 440) into the new words."""


class RefusedError(Exception):
    """An edit that is not made; the message says why, and what to do instead."""


class Place(NamedTuple):
    """The stretches that hold the words for a version, several where a line is continued within them."""

    spans: tuple[Span, ...]
    reword: Reword


class Editor(Protocol):
    """One text of one format. Each method raises `RefusedError` for what it does not do."""

    def __init__(self, text: str, path: str) -> None: ...

    def requirement(self, entry: Requirement) -> Place:
        """Where the version of an entry stands that the reader found."""

    def python(self, claim: PythonClaim) -> Place:
        """Where the Python stands that the reader found."""

    def added(self, wanted: Wanted, inventory: Inventory) -> str:
        """The text with a new entry; `inventory` is what the reader says of the text."""
