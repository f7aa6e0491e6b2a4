"""One inline comment that silences findings."""

from __future__ import annotations

from typing import NamedTuple


class Suppression(NamedTuple):
    """One `# flaskcompat: ignore[CODE] reason` comment.

    `codes` are rule codes or prefixes of them (`FLC3`). `path` and `line` are the place of the comment;
    `first_line` and `last_line` span what it covers, both included and 1-based. `reason` is empty where the
    comment gives none.
    """

    codes: tuple[str, ...]
    reason: str
    path: str
    line: int
    first_line: int
    last_line: int
