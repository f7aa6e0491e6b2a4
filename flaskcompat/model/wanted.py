"""What a manifest is to say, as a request to those who edit its text."""

from __future__ import annotations

from typing import Literal, NamedTuple


class Wanted(NamedTuple):
    """One requirement as it is to be: `specifier` is PEP 440 text, empty for any version.

    `name` is normalized; `python` with `kind` `python` stands for the Pythons that the file declares, which
    are moved into the range with the ceilings that they have. `line`
    is that of the requirement to change (as the reader reports it), 0 for one to be added. `group` is the
    group, extra or section that holds it. A `constraint` only limits what others ask for.
    """

    name: str
    specifier: str
    line: int = 0
    group: str = ""
    kind: Literal["requirement", "constraint", "python"] = "requirement"


class Edited(NamedTuple):
    """A file's text with what was wanted, and why something was not done: (what, reason) pairs."""

    text: str
    refused: tuple[tuple[Wanted, str], ...] = ()
