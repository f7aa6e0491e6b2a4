from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.indexing import releases
from flaskcompat.indexing.listing import Entry
from flaskcompat.indexing.releases import final_versions, read_one, read_releases
from flaskcompat.indexing.surface import Surface


def test_final_versions_in_order() -> None:
    assert final_versions(["1.10", "1.9", "0.9", "2.0rc1", "2.0.dev1"], "1.0") == ["1.9", "1.10"]
    assert final_versions(["2.0b1", "2.0a1"], "1.0") == ["2.0a1", "2.0b1"]
    assert final_versions([], "1.0") == []


def test_releases_between_equal_ones_are_not_read() -> None:
    def read(version: str) -> Surface:
        return {"a": ["new"] if version >= "1.5" else ["old"]}

    assert list(read_releases([f"1.0.{number}" for number in range(9)], read)) == ["1.0.0", "1.0.8"]
    found = read_releases(["1.0", "1.1", "2.0"], read)
    assert list(found) == ["1.0", "1.1", "2.0"]


def test_where_something_changed_is_found() -> None:
    asked = []

    def read(version: str) -> Surface:
        asked.append(version)
        return {"a": ["new"] if int(version[4:]) > 5 else ["old"]}

    found = read_releases([f"1.0.{number}" for number in range(33)], read)
    assert {"1.0.5", "1.0.6"} <= found.keys() and len(asked) == len(set(asked)) < 12


def test_what_is_read_is_kept_by_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    entry = Entry("a", "1", ("a",), ("a.old",), ())
    files = {"a/__init__.py": "x = 1", "a/tests/t.py": "", "a/old/o.py": "", "other.py": ""}
    found = read_one(entry, files, frozenset({"a"}), tmp_path)
    assert found == {"a": ["@", "x"], "a.tests.t": ["?", "@"], "a.old.o": ["?", "@"]}
    monkeypatch.setattr(releases, "surface", None)
    assert read_one(entry, files, frozenset({"a"}), tmp_path) == found


def test_only_some_modules_can_be_read(tmp_path: Path) -> None:
    entry = Entry("a", "1", ("a",), (), ("a", "a.b"))
    files = {"a/__init__.py": "", "a/b/__init__.py": "", "a/b/c.py": "", "a/d.py": ""}
    found = read_one(entry, files, frozenset({"a"}), tmp_path)
    assert {name for name, lines in found.items() if "?" not in lines} == {"a", "a.b", "a.b.c"}
    assert read_one(entry, {"a/d.py": ""}, frozenset({"a"}), tmp_path) == {}
