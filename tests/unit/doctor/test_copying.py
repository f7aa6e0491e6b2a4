from __future__ import annotations

import os
from pathlib import Path

import pytest

from flaskcompat.doctor import copying
from flaskcompat.doctor.copying import copy
from flaskcompat.errors import FlaskcompatError


def names(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir()}


def write(folder: Path, *paths: str) -> None:
    for path in paths:
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(path, "utf-8")


def test_history_environments_and_caches_are_left_out(tmp_path: Path) -> None:
    source = tmp_path / "shop"
    write(source, "app.py", "shop/a/b.py", ".env", ".git/HEAD", "env/pyvenv.cfg", "env/lib/x.py")
    write(source, "node_modules/x.js", "shop/__pycache__/b.pyc")
    copy(str(source), tmp_path / "copy", {})
    assert names(tmp_path / "copy") == {"app.py", "shop/a/b.py", ".env"}


def test_changed_files_are_written_into_the_copy_alone(tmp_path: Path) -> None:
    write(tmp_path / "shop", "app.py")
    copy(str(tmp_path / "shop"), tmp_path / "copy", {"app.py": b"new", "deep/new.txt": b"x"})
    assert (tmp_path / "copy/app.py").read_bytes() == b"new"
    assert (tmp_path / "copy/deep/new.txt").read_bytes() == b"x"
    assert (tmp_path / "shop/app.py").read_text() == "app.py"


def test_nothing_leads_out_of_the_copy(tmp_path: Path) -> None:
    source = tmp_path / "shop"
    write(source, "app.py", "data/a.txt")
    write(tmp_path, "secret.txt", "elsewhere/b.txt")
    (source / "inside").symlink_to("app.py")
    (source / "folder").symlink_to("data")
    (source / "outside").symlink_to("../secret.txt")
    (source / "absolute").symlink_to(source / "app.py")
    (source / "away").symlink_to(tmp_path / "elsewhere")
    (source / "broken").symlink_to("nowhere")
    os.mkfifo(source / "pipe")
    copy(str(source), tmp_path / "copy", {})
    assert names(tmp_path / "copy") - {"folder"} == {"app.py", "data/a.txt", "inside", "broken"}
    assert (tmp_path / "copy/inside").resolve() == tmp_path / "copy/app.py"
    assert (tmp_path / "copy/folder").resolve() == tmp_path / "copy/data"


def test_a_changed_file_takes_the_place_of_a_link(tmp_path: Path) -> None:
    write(tmp_path / "shop", "real.txt")
    (tmp_path / "shop/requirements.txt").symlink_to("real.txt")
    copy(str(tmp_path / "shop"), tmp_path / "copy", {"requirements.txt": b"new"})
    assert (tmp_path / "copy/real.txt").read_text() == "real.txt"


def test_modes_stay_but_the_copy_can_be_written(tmp_path: Path) -> None:
    write(tmp_path / "shop", "run.sh")
    (tmp_path / "shop/run.sh").chmod(0o555)
    copy(str(tmp_path / "shop"), tmp_path / "copy", {})
    assert (tmp_path / "copy/run.sh").stat().st_mode & 0o777 == 0o755


@pytest.mark.parametrize("bound", ["MOST_BYTES", "MOST_FILES"])
def test_what_is_too_large_is_not_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, bound: str) -> None:
    write(tmp_path / "shop", "a", "b", "c", "d")
    monkeypatch.setattr(copying, bound, 2)
    with pytest.raises(FlaskcompatError, match="too large"):
        copy(str(tmp_path / "shop"), tmp_path / "copy", {})
