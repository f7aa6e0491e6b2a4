from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.engine.write import replace_file
from flaskcompat.errors import UsageError


def test_what_cannot_be_written_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.json"
    with pytest.raises(UsageError, match=r"a\.json: cannot be written"):
        replace_file(str(path), "new")
    path.write_text("old")

    def refuse(source: str, target: str) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(UsageError, match="Permission denied"):
        replace_file(str(path), "new")
    assert (path.read_text(), os.listdir(tmp_path)) == ("old", ["a.json"])


def test_a_file_keeps_its_mode_and_a_link_stays_one(tmp_path: Path) -> None:
    real = tmp_path / "real.json"
    real.write_text("old")
    real.chmod(0o640)
    link = tmp_path / "link.json"
    link.symlink_to(real)
    replace_file(str(link), "new \u20ac\n")
    assert link.is_symlink() and real.read_text("utf-8") == "new \u20ac\n"
    assert real.stat().st_mode & 0o777 == 0o640
