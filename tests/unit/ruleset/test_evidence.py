from __future__ import annotations

from pathlib import Path

from flaskcompat.ruleset.evidence import Evidence, decode, encode, load, told

BAD = Evidence("FLC002", "bad", ("flask==2.2.2",), "3.11", "2026-01-02", "fails", "ImportError: no é")
GOOD = Evidence("FLC001", "good", (), "3.9", "2026-01-02", "works")


def test_rows_come_back_in_order_and_a_row_is_a_line() -> None:
    text = encode([BAD, GOOD])
    assert decode(text) == (GOOD, BAD)
    assert len(text.splitlines()) == 4


def test_no_table_has_no_rows(tmp_path: Path) -> None:
    assert load(str(tmp_path / "none.json")) == ()


def test_a_row_reads_as_a_line() -> None:
    assert told([GOOD, BAD]).splitlines() == [
        "good (Python 3.9; 2026-01-02): works",
        "bad (flask==2.2.2, Python 3.11; 2026-01-02): fails: ImportError: no é",
    ]
