"""The API index as it was on a day."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

from flaskcompat.catalog import Catalog
from flaskcompat.index.files import PACKAGES
from flaskcompat.indexing.merge import encode, span_of


def as_of(day: str, catalog: Catalog, source: Path, target: Path) -> int:
    """Write to `target` the index in `source` without the releases after `day`; return how many are left.

    When a release came out is what the catalog says; what the catalog does not know (Python) stays.
    """
    target.mkdir(parents=True, exist_ok=True)
    left = 0
    for path in sorted(source.glob("[!_]*.json")):
        data = json.loads(path.read_text(encoding="utf-8"))
        newer = {each.version for each in catalog.releases(path.stem) if each.uploaded > day}
        older = without(data, newer)
        left += len(older["releases"])
        if older["releases"]:
            (target / path.name).write_text(encode(older), encoding="utf-8", newline="\n")
    (target / PACKAGES).write_text((source / PACKAGES).read_text(encoding="utf-8"), encoding="utf-8")
    return left


def without(data: Mapping[str, Any], versions: Collection[str]) -> dict[str, Any]:
    """Turn the data of a distribution into what it would be had some versions never come out."""
    left = [number for number, version in enumerate(data["releases"]) if version not in versions]
    renumbered = {number: position for position, number in enumerate(left)}
    spans = [_numbers(span, renumbered) for span in data["spans"]]
    scopes = {
        scope: {span: lines for span, lines in groups.items() if spans[int(span)]}
        for scope, groups in data["scopes"].items()
    }
    return {
        "releases": [data["releases"][number] for number in left],
        "spans": [list(span_of(numbers)) for numbers in spans],
        "scopes": {scope: groups for scope, groups in scopes.items() if groups},
    }


def _numbers(span: list[int], renumbered: Mapping[int, int]) -> set[int]:
    runs = zip(span[::2], span[1::2], strict=True)
    return {renumbered[number] for start, end in runs for number in range(start, end) if number in renumbered}
