from __future__ import annotations

from pathlib import Path

from flaskcompat.catalog import Catalog
from flaskcompat.catalog.stored import write, write_index


def test_what_is_written_opens_as_a_catalog(tmp_path: Path) -> None:
    write_index(tmp_path, ["b", "a"], "2024-05-06")
    catalog = Catalog(str(tmp_path))
    assert (catalog.date, catalog.names) == ("2024-05-06", ("a", "b"))


def test_a_file_is_replaced_and_nothing_else_is_left(tmp_path: Path) -> None:
    for text in ("one\n", "two\n"):
        write(tmp_path / "a.json", text)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.json", b"two\n")]
