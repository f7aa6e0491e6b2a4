"""`python -m tests.foresight DATE`: what was known on a day, held against environments with later releases.

A copy of the package gets the catalog and the indexes of that day, without the rules whose ranges begin
later, and predicts the environments of the matrix that hold a later release; then the package of today does.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from packaging.specifiers import SpecifierSet

from flaskcompat.catalog import Catalog, load
from flaskcompat.catalog.as_of import as_of as catalog_as_of
from flaskcompat.indexing.as_of import as_of as api_as_of
from flaskcompat.model.rule import Rule
from flaskcompat.ruleset.store import all_rules
from tests.matrix.sweep import Row
from tests.matrix.table import read, write

ROOT = Path(__file__).parents[1]
PARTS = ("flaskcompat", "rules", "tests", "pyproject.toml")


def main(day: str) -> None:
    """Print how the knowledge of the day, and that of today, predict environments with later releases."""
    rows = [row for row in read() if is_later(row, load(), day)]
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        write(root / "later.json.gz", rows, day)
        print(f"{len(rows)} environments hold a release from after {day}")
        print(f"\nas of {day} (without {', '.join(turn_back(root / 'then', day)) or 'no rule'})", flush=True)
        _judge(root / "then", root / "later.json.gz")
        print("\nas of today", flush=True)
        _judge(ROOT, root / "later.json.gz")


def is_later(row: Row, catalog: Catalog, day: str) -> bool:
    """Whether an environment holds a catalogued release from after the day."""
    found = (catalog.release(name, version) for name, version in row.pins.items())
    return any(release.uploaded > day for release in found if release)


def turn_back(root: Path, day: str) -> list[str]:
    """Copy the package to a folder with the knowledge of a day; return the codes of the rules left out."""
    root.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / part)
    package = root / "flaskcompat"
    for folder in ("catalog/data", "index/data/api"):
        shutil.rmtree(package / folder)
    catalog_as_of(day, load(), package / "catalog/data")
    api_as_of(day, load(), ROOT / "flaskcompat/index/data/api", package / "index/data/api")
    _shorten_uses(package / "index/data/uses", load(), day)
    (package / "ruleset/_compiled.json").unlink(missing_ok=True)
    late = [rule for rule in all_rules() if _begins_later(rule, load(str(package / "catalog/data")))]
    for rule in late:
        (root / "rules" / rule.path).unlink()
    return [rule.code for rule in late]


def _shorten_uses(folder: Path, catalog: Catalog, day: str) -> None:
    for path in folder.glob("[!_]*.json"):
        data = json.loads(path.read_text(encoding="utf-8"))
        known = {each.version for each in catalog.releases(path.stem) if each.uploaded <= day}
        data["releases"] = [version for version in data["releases"] if version in known]
        path.write_text(json.dumps(data), encoding="utf-8")


def _begins_later(rule: Rule, catalog: Catalog) -> bool:
    """Whether one of the ranges of a rule held no release yet."""
    for name, specifiers in _ranges(rule.match):
        known = [release.version for release in catalog.releases(name)]
        there = (SpecifierSet(each).filter(known, prereleases=True) for each in specifiers)
        if known and not any(any(versions) for versions in there):
            return True
    return False


def _ranges(match: Mapping[str, Any]) -> Iterator[tuple[str, list[str]]]:
    """Every distribution with the specifiers of which one has to hold for the rule to fire."""
    for part in match.get("all", ()):
        yield from _ranges(part)
    if "distribution" in match and "specifier" in match:
        given = match["specifier"]
        yield match["distribution"], [given] if isinstance(given, str) else given


def _judge(root: Path, table: Path) -> None:
    command = [sys.executable, "-m", "tests.matrix", "--judge", "--table", str(table)]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True)
    print("\n".join(done.stdout.splitlines()[:4]))


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "2025-06-30")
