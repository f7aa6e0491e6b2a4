from __future__ import annotations

from pathlib import Path

from flaskcompat.fixing.journal import NAME, PREFIX, Entry, Journal, content, digest, dump, load


def test_a_journal_reads_as_it_was_written(tmp_path: Path) -> None:
    journal = Journal(True, 12, (Entry("a/é.py", f"a/{PREFIX}12-0", digest(b"old"), digest(b"new")),))
    (tmp_path / NAME).write_bytes(dump(journal))
    assert load(str(tmp_path)) == journal


def test_no_journal_is_none(tmp_path: Path) -> None:
    assert load(str(tmp_path)) is None


def test_what_is_not_there_has_no_content_and_no_digest(tmp_path: Path) -> None:
    assert content(str(tmp_path / "a"), str(tmp_path)) is None
    assert (digest(None), digest(b"") == "") == ("", False)
