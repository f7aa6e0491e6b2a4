from __future__ import annotations

from pathlib import Path

from flaskcompat.indexing.gaps_sources import digest_of, forget


def test_a_change_of_the_same_size_changes_the_digest(tmp_path: Path) -> None:
    (tmp_path / "uses").mkdir()
    (tmp_path / "uses/ext.json").write_text("[1]")
    (tmp_path / "modules.json").write_text("{}")
    before = digest_of(tmp_path)
    assert digest_of(tmp_path) == before
    (tmp_path / "uses/ext.json").write_text("[2]")
    assert digest_of(tmp_path) != before


def test_gaps_are_removed_where_there_are_any(tmp_path: Path) -> None:
    (tmp_path / "gaps.txt").write_text("")
    forget(tmp_path)
    forget(tmp_path)
    assert not (tmp_path / "gaps.txt").exists()
