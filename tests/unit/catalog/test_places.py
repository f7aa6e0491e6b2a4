from __future__ import annotations

from pathlib import Path

import pytest

from flaskcompat.catalog.places import cache_folder


def test_the_cache_follows_xdg(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache_folder() == tmp_path / "flaskcompat"


@pytest.mark.parametrize("value", ["", "relative/folder"])
def test_a_relative_cache_is_not_followed(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", value)
    assert cache_folder().is_absolute()
    assert cache_folder().name == "flaskcompat"
