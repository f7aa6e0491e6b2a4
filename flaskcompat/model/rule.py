"""A rule as its file states it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from flaskcompat.model.report import Severity


class Rule(NamedTuple):
    """One YAML rule, with the fields of docs/rule-language.md.

    `match`, `actions` and `witness` stay plain data. `witness` is None for a rule that cannot fail by
    running, and `reason` then says why. `path` is the file.
    """

    code: str
    name: str
    summary: str
    severity: Severity
    breaks: str | None
    since: str
    tags: tuple[str, ...]
    match: Mapping[str, Any]
    message: str
    why: str
    example: Mapping[str, str]
    actions: tuple[Mapping[str, str], ...]
    references: tuple[str, ...]
    witness: Mapping[str, Any] | None
    reason: str = ""
    path: str = ""
    errors: tuple[str, ...] = ()
    """Literal texts of the errors that this causes, as a traceback shows them."""
