from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from flaskcompat.catalog import SHIPPED, Catalog, Release, load, online, update
from flaskcompat.catalog.release import encode
from flaskcompat.errors import FlaskcompatError

Asked = list[str]


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, release: Callable[..., Release]) -> Asked:
    """The names that an index is asked for; it has Flask 99 alone."""
    names: Asked = []

    def refresh(name: str, folder: Path, client: object) -> None:
        names.append(name)
        if name == "flask":
            (folder / "flask.json").write_text(encode([release("99.0")]))

    monkeypatch.setattr(update, "refresh", refresh)
    monkeypatch.setattr("flaskcompat.catalog.index.open_index", lambda: None)
    return names


def _versions(catalog: Catalog, name: str) -> list[str]:
    return [release.version for release in catalog.releases(name)]


def test_only_what_is_asked_for_is_looked_up_and_once(asked: Asked, tmp_path: Path) -> None:
    catalog = online.current(tmp_path / "catalog")
    assert (asked, catalog.names) == ([], load().names)
    for again in (catalog, catalog, online.current(tmp_path / "catalog")):
        assert _versions(again, "Flask") == ["99.0"]
    assert asked == ["flask"]


def test_an_hour_later_the_index_is_asked_again(asked: Asked, tmp_path: Path) -> None:
    assert _versions(online.current(tmp_path), "flask") == ["99.0"]
    earlier = time.time() - 2 * online.FRESH
    os.utime(tmp_path / "flask.json", (earlier, earlier))
    assert _versions(online.current(tmp_path), "flask") == ["99.0"]
    assert asked == ["flask", "flask"]


def test_what_the_index_lacks_is_as_shipped(asked: Asked, tmp_path: Path) -> None:
    assert online.current(tmp_path).releases("click") == load().releases("click")


def test_what_is_not_in_the_catalog_is_not_looked_up(asked: Asked, tmp_path: Path) -> None:
    catalog = online.current(tmp_path)
    assert "our-secret-project" not in catalog and catalog.releases("our-secret-project") == ()
    assert asked == []


def test_a_folder_that_cannot_be_made_is_an_error(asked: Asked, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FlaskcompatError, match="cannot be kept"):
        online.current(tmp_path / "file" / "catalog").releases("flask")


def test_it_is_dated_today_and_leaves_what_is_shipped_alone(asked: Asked, tmp_path: Path) -> None:
    before = Path(SHIPPED, "flask.json").stat().st_mtime_ns
    catalog = online.current(tmp_path)
    catalog.releases("flask")
    assert catalog.date >= load().date
    assert Path(SHIPPED, "flask.json").stat().st_mtime_ns == before
