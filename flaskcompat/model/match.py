"""What a condition found: evidence with its place, or nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from flaskcompat.model.report import Confidence, Related

POSSIBLE, FRESH_INSTALL, DEFINITE = 1, 2, 3
CONFIDENCES: dict[int, Confidence] = {
    POSSIBLE: "possible",
    FRESH_INSTALL: "fresh-install",
    DEFINITE: "definite",
}

REFERENCE = "reference"
"""The value that names the page to read about what was found, in the place of those of the rule."""


class Match(NamedTuple):
    """One piece of evidence that a condition holds.

    `level` is one of `POSSIBLE`, `FRESH_INSTALL` and `DEFINITE`. `distributions` are `name==version` texts;
    `values` fill the placeholders of the rule's message.
    """

    level: int = DEFINITE
    path: str = ""
    line: int = 0
    column: int = 0
    related: tuple[Related, ...] = ()
    distributions: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()
    label: str = ""
    """How the place reads as a related place of another match (`werkzeug 3.1.9`, `flask.g.pop`)."""
    more: Callable[[], tuple[tuple[str, str], ...]] | None = None
    """Values that only a message needs, where they take long to find out."""

    def told(self) -> tuple[tuple[str, str], ...]:
        """All values for the placeholders of a text; `versions` are those that the match names."""
        names = {re.split(r"[=<>!~ ]", text, maxsplit=1)[0] for text in self.distributions}
        versions = " and ".join(
            dict.fromkeys(f"{name} {value}" for name, value in self.values if name in names)
        )
        return (("versions", versions), *self.values, *(self.more() if self.more else ()))


class Event(NamedTuple):
    """Something that the engine itself noticed, for rules with the condition `event`.

    `about` is the version that it is about, where other findings hang on that.
    """

    kind: str
    path: str
    line: int
    detail: str
    related: tuple[Related, ...] = ()
    about: str = ""
