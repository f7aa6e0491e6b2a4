from __future__ import annotations

import sys
from pathlib import Path

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.witness.installer import find_uv, uv_environment


def test_without_uv_nothing_can_be_built(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "uv", None)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FlaskcompatError, match="needs uv"):
        find_uv()


def test_uv_of_the_search_path_will_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "uv", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    (tmp_path / "uv").touch(mode=0o755)
    assert find_uv() == str(tmp_path / "uv")


def test_uv_keeps_the_users_index_and_loses_the_users_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("UV_INDEX_URL", "https://index.example.org/simple/")
    monkeypatch.setenv("VIRTUAL_ENV", "/somewhere")
    assert uv_environment()["UV_INDEX_URL"] == "https://index.example.org/simple/"
    assert "VIRTUAL_ENV" not in uv_environment()
