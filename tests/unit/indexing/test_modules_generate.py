from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from flaskcompat.catalog import INDEX, Catalog, Release
from flaskcompat.catalog.release import encode
from flaskcompat.errors import FlaskcompatError
from flaskcompat.indexing.modules_generate import generate, top_modules
from flaskcompat.indexing.modules_listing import Listing

LISTED = Listing(
    frozenset({"grown"}), frozenset({"tests"}), {"large": ["big"]}, {"grown": "<3.12"}, {"one": ["fork"]}
)
FILES: dict[tuple[str, str], list[str]] = {
    ("plain", "2.0"): ["one/__init__.py", "one/a.py", "two.py", "tests/__init__.py", "typing.py"],
    ("grown", "1.0"): ["old.py", "grown/__init__.py"],
    ("grown", "2.0"): ["old.py", "grown/__init__.py"],
    ("grown", "3.0"): ["grown/__init__.py"],
}


@pytest.fixture
def catalog(tmp_path: Path) -> Catalog:
    names = {"plain": ("1.0", "2.0"), "grown": ("1.0", "2.0", "3.0"), "large": ("1.0",), "gone": ("1.0",)}
    for name, versions in names.items():
        releases = [Release(version, "2020-01-01", False, "", ()) for version in versions]
        (tmp_path / f"{name}.json").write_text(encode(releases), encoding="utf-8")
    (tmp_path / INDEX).write_text(
        json.dumps({"date": "2026-01-01", "names": sorted(names)}), encoding="utf-8"
    )
    return Catalog(str(tmp_path))


def read(name: str, version: str) -> Mapping[str, str]:
    if (name, version) not in FILES:
        raise FlaskcompatError("no such release")
    return dict.fromkeys(FILES[name, version], "")


def test_who_brings_which_module(catalog: Catalog, tmp_path: Path) -> None:
    problems = []
    path = tmp_path / "modules.json"
    count = generate(catalog, path, LISTED, read, lambda name, problem: problems.append((name, problem)))
    found = json.loads(path.read_text("utf-8"))
    assert found["seeded"] == {"grown": "<3.12"}
    assert found["modules"] == {
        "big": {"large": ""},
        "grown": {"grown": ""},
        "old": {"grown": "<3.0"},
        "one": {"plain": "", "fork": ""},
        "two": {"plain": ""},
    }
    assert count == len(found["modules"])
    assert [name for name, problem in problems if problem] == ["gone"]


def test_only_regular_packages_and_modules_tell_whose_they_are() -> None:
    paths = [
        "a/__init__.py",
        "b.py",
        "space/part/__init__.py",
        "_private.py",
        "tests/__init__.py",
        "no-name.py",
    ]
    assert top_modules(paths, frozenset({"tests"})) == ["a", "b"]
