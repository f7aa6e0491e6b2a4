from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.catalog import INDEX, load, online, update
from flaskcompat.errors import FlaskcompatError


def test_the_shipped_catalog_is_what_is_brought_up_to_date(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []
    monkeypatch.setattr(update, "update", lambda folder: asked.append(folder))
    catalog = online.current(tmp_path / "catalog")
    assert asked == [tmp_path / "catalog"]
    assert catalog.names == load().names


def test_a_folder_that_is_there_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update, "update", lambda folder: None)
    online.current(tmp_path)
    index = tmp_path / INDEX
    index.write_text(index.read_text("utf-8").replace(load().date, "2999-01-01"))
    load.cache_clear()
    assert online.current(tmp_path).date == "2999-01-01"


def test_a_folder_that_cannot_be_made_is_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(update, "update", lambda folder: None)
    (tmp_path / "file").write_text("")
    with pytest.raises(FlaskcompatError):
        online.current(tmp_path / "file" / "catalog")
