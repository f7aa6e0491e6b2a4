"""Reading the needs of one release."""

from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat import needs
from flaskcompat.catalog import Release
from flaskcompat.indexing.uses_releases import needs_of_release, wanted_versions

FILES = {"ext/__init__.py": "from flask import Markup"}


def release(version: str, day: str) -> Release:
    return Release(version, day, False, "", ())


def test_final_releases_since_a_day_and_the_last_few_before() -> None:
    old = [release(f"0.{number}", f"2015-01-0{number}") for number in range(1, 8)]
    new = [release("1.10", "2018-01-01"), release("1.9", "2019-01-01"), release("2.0rc1", "2019-02-01")]
    assert wanted_versions([*new, *old]) == ["0.3", "0.4", "0.5", "0.6", "0.7", "1.9", "1.10"]
    assert wanted_versions([*new, *old], until="2018-06-01")[-1] == "1.10"
    assert wanted_versions([*new, *old], until="2015-01-04T10:00:00Z") == ["0.1", "0.2", "0.3", "0.4"]


def test_a_release_is_scanned_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = needs_of_release("ext", FILES, frozenset({"flask"}), (), tmp_path)
    assert [need.names for need in found] == [("flask.Markup",)]
    monkeypatch.setattr(needs, "needs_of", lambda *args: pytest.fail("scanned again"))
    assert needs_of_release("ext", FILES, frozenset({"flask"}), (), tmp_path) == found


def test_what_was_kept_and_cannot_be_read_is_scanned_again(tmp_path: Path) -> None:
    found = needs_of_release("ext", FILES, frozenset({"flask"}), (), tmp_path)
    next(tmp_path.rglob("*.json")).write_text("{")
    assert needs_of_release("ext", FILES, frozenset({"flask"}), (), tmp_path) == found
