"""pyproject.toml as pyproject-metadata, dependency-groups and poetry-core read it.

They give lines for some entries only, by the first mention of a name in the file, so lines are not compared.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from flaskcompat.model.inventory import Inventory, Requirement
from tests.corpus import rows
from tests.corpus.driver import Row

KNOWN: dict[tuple[str, str], str] = {}


def pair(expected: dict[str, Any], inventory: Inventory) -> tuple[Counter[Row], Counter[Row]]:
    """Both sides as rows; an entry that the other side cannot read counts as equal where we read it."""
    if expected["oracle_status"] == "failed":
        return Counter([("refused",)]), Counter([("refused",)] if inventory.problems else [])
    refused = [entry["raw"] for entry in expected["entries"] if "oracle_error" in entry]
    entries = [entry for entry in expected["entries"] if "oracle_error" not in entry]
    linked = {rows.name(entry["name"]) for entry in entries if entry["url"]}
    theirs = Counter(_of_entry(entry, expected) for entry in _without_copies(entries))
    ours: Counter[Row] = Counter()
    for each in inventory.requirements:
        if each.editable and each.group and any(each.source in raw for raw in refused):
            ours["refused",] += 1
        elif each.role in ("requirement", "build"):
            ours[_of(each, linked)] += 1
    theirs.update(("refused",) for _ in refused)
    if python := expected.get("requires_python"):
        theirs["python", rows.specifier(python)] += 1
        declared = {
            rows.specifier(claim.specifier) for claim in inventory.pythons if claim.kind == "declared"
        }
        ours.update(("python", text) for text in declared)
    return theirs, ours


def _without_copies(entries: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Poetry hands on what `[project]` declares already."""
    project = {rows.name(entry["name"]) for entry in entries if entry["group"] is None}
    return [e for e in entries if e["group"] != "poetry:main" or rows.name(e["name"]) not in project]


def _of_entry(entry: dict[str, Any], expected: dict[str, Any]) -> Row:
    text = "" if entry["specifier"] == "*" else entry["specifier"]
    return (
        rows.name(entry["name"]),
        rows.specifier(f"=={text}" if text and text[0].isdigit() else text),
        rows.marker(entry["marker"]),
        rows.extras(entry["extras"]),
        _group(entry, expected.get("poetry_extras") or {}),
        bool(entry["url"]),
    )


def _group(entry: dict[str, Any], poetry_extras: dict[str, list[str]]) -> str:
    if entry.get("optional"):
        name = rows.name(entry["name"])
        return next((extra for extra, names in poetry_extras.items() if name in names), "optional")
    group = entry["group"] or ""
    return "" if group == "poetry:main" else group.rpartition(":")[2]


def _of(requirement: Requirement, linked: set[str]) -> Row:
    """Only entries with a link of their own count as linked: `tool.uv.sources` is nothing that they read."""
    return (
        requirement.name,
        rows.specifier(requirement.specifier),
        rows.marker(requirement.marker),
        rows.extras(requirement.extras),
        requirement.group,
        requirement.name in linked and bool(requirement.source),
    )
