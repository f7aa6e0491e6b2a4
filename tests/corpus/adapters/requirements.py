"""Requirements files as pip 26.3's own parser reads them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from flaskcompat.model.inventory import Inventory, Requirement
from tests.corpus import rows
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def pair(expected: dict[str, Any], inventory: Inventory) -> tuple[Counter[Row], Counter[Row]]:
    """Both sides as rows; a line that pip refuses for its content or for files that are not there counts as
    equal where we either report it or know no name for it."""
    refused = {entry["line"] for entry in expected["entries"] if "oracle_error" in entry}
    theirs = Counter(_of_entry(entry) for entry in expected["entries"] if entry["line"] not in refused)
    ours = Counter(_of(each) for each in inventory.requirements if each.line not in refused)
    answered = {problem.line for problem in inventory.problems}
    answered |= {each.line for each in inventory.requirements if each.source and not each.name}
    theirs.update(("refused", line) for line in refused)
    ours.update(("refused", line) for line in refused & answered)
    theirs.update(("include", *include) for include in expected["includes"])
    ours.update(_includes(inventory))
    return theirs, ours


def _of_entry(entry: dict[str, Any]) -> Row:
    return (
        entry["line"],
        rows.name(entry["name"]),
        rows.specifier(entry["specifier"]),
        rows.marker(entry["marker"]),
        rows.extras(entry["extras"]),
        entry["hashes"],
        entry["editable"],
        _link(entry["link"]),
    )


def _of(requirement: Requirement) -> Row:
    return (
        requirement.line,
        requirement.name,
        rows.specifier(requirement.specifier),
        rows.marker(requirement.marker),
        rows.extras(requirement.extras),
        len(requirement.hashes),
        requirement.editable,
        _link(requirement.source),
    )


def _link(link: str | None) -> str:
    """A URL as written; a path only as `path`, for pip makes it absolute on the machine where it ran."""
    if link and "://" in link and not link.startswith("file:"):
        return link
    return "path" if link else ""


def _includes(inventory: Inventory) -> Iterator[Row]:
    for include in inventory.includes:
        yield "include", "-c" if include.role == "constraint" else "-r", include.target, include.line
