from __future__ import annotations

from pathlib import Path

from tests.matrix.sweep import Row
from tests.matrix.table import merged, read, write

PINS = {"flask": "3.1.3", "werkzeug": "3.1.9"}
GOOD = Row("flask", "3.1.3", "3.1.3", "3.12", "latest", "", "", PINS, "ok", "", "", "")
BAD = GOOD._replace(python="3.13", stage="stack", error="ImportError", features=("import_flask",))


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    write(tmp_path / "t.gz", [GOOD, BAD], "2026-11-21")
    assert read(tmp_path / "t.gz") == [GOOD, BAD]


def test_the_same_versions_on_the_same_python_are_one_row(tmp_path: Path) -> None:
    write(tmp_path / "t.gz", [GOOD, GOOD._replace(mode="dated", day="2026-11-01")], "2026-11-21")
    assert len(read(tmp_path / "t.gz")) == 1


def test_what_was_run_again_takes_the_place_of_what_was_there() -> None:
    other = BAD._replace(python="3.9")
    again = GOOD._replace(mode="dated", stage="stack")
    assert merged([GOOD, other], [again]) == [other, again]
    assert merged([other], [other._replace(pins={})]) == [other._replace(pins={})]


def test_what_never_ran_is_no_row(tmp_path: Path) -> None:
    write(tmp_path / "t.gz", [GOOD._replace(stage="not admitted", pins={}), GOOD], "2026-11-21")
    assert read(tmp_path / "t.gz") == [GOOD]


def test_the_same_rows_are_the_same_bytes(tmp_path: Path) -> None:
    write(tmp_path / "one.gz", [GOOD, BAD], "2026-11-21")
    write(tmp_path / "two.gz", [BAD, GOOD], "2026-11-21")
    assert (tmp_path / "one.gz").read_bytes() == (tmp_path / "two.gz").read_bytes()
