"""Writes the files of a catalog."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from flaskcompat.catalog import INDEX


def write_index(folder: Path, names: Iterable[str], date: str) -> None:
    """Write the date of a catalog and the names that it knows."""
    write(folder / INDEX, json.dumps({"date": date, "names": sorted(names)}, indent=1) + "\n")


def write(path: Path, text: str) -> None:
    """Replace a file at once, so that a reader never meets half of it."""
    unfinished = path.with_name(f"{path.name}.new")
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(path)
