from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from flaskcompat.errors import FlaskcompatError
from flaskcompat.fixing.change import FileChange
from flaskcompat.fixing.journal import NAME, PREFIX
from flaskcompat.fixing.recover import recover
from flaskcompat.fixing.write import write_all

OLD = {"a.txt": b"old a\n", "sub/b.py": b"# \xe9 old b\r\n"}
NEW = {"a.txt": b"new a\n", "sub/b.py": b"# \xe9 new b\r\n", "sub/c.txt": b"new c\n"}


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones too."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def changes(folder: Path) -> list[FileChange]:
    """The old files on disk, and what is to become of them."""
    (folder / "sub").mkdir(exist_ok=True)
    for path, data in OLD.items():
        (folder / path).write_bytes(data)
    return [FileChange(path, str(folder / path), OLD.get(path), data) for path, data in NEW.items()]


def killed_after(folder: Path, points: int) -> bool:
    """Write in a process that is gone once it has come past so many points; whether it got there."""
    wanted = changes(folder)
    left = points

    def at(point: str) -> None:
        nonlocal left
        left -= 1
        if left == 0:
            os._exit(7)

    child = os.fork()
    if child == 0:
        write_all(wanted, str(folder), at)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 7


def test_all_is_written_and_nothing_is_left_over(tmp_path: Path) -> None:
    write_all(changes(tmp_path), str(tmp_path))
    assert tree(tmp_path) == NEW


def test_modes_stay(tmp_path: Path) -> None:
    wanted = changes(tmp_path)
    (tmp_path / "a.txt").chmod(0o751)
    write_all(wanted, str(tmp_path))
    assert stat.S_IMODE((tmp_path / "a.txt").stat().st_mode) == 0o751


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that split")
@pytest.mark.parametrize("points", range(1, 10))
def test_what_a_killed_run_left_is_undone_or_completed(tmp_path: Path, points: int) -> None:
    was_killed = killed_after(tmp_path, points)
    assert was_killed is (points <= 9)
    told = recover(str(tmp_path))
    assert tree(tmp_path) == (OLD if points <= 4 else NEW)
    assert bool(told) is (2 <= points <= 8)
    assert recover(str(tmp_path)) == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that split")
def test_what_people_changed_after_a_kill_stays(tmp_path: Path) -> None:
    assert killed_after(tmp_path, 5)  # all is ready, nothing is in its place
    (tmp_path / "a.txt").write_bytes(b"mine\n")
    assert any("a.txt" in line for line in recover(str(tmp_path)))
    assert tree(tmp_path) == {**NEW, "a.txt": b"mine\n"}


@pytest.mark.parametrize("victim", ["a.txt", "sub/b.py"])
def test_a_file_that_changed_since_it_was_read_stops_all(tmp_path: Path, victim: str) -> None:
    wanted = changes(tmp_path)
    (tmp_path / victim).write_bytes(b"mine\n")
    with pytest.raises(FlaskcompatError, match="changed meanwhile"):
        write_all(wanted, str(tmp_path))
    assert tree(tmp_path) == {**OLD, victim: b"mine\n"}


def test_a_file_that_changes_while_the_new_ones_are_written_stops_all(tmp_path: Path) -> None:
    wanted = changes(tmp_path)

    def at(point: str) -> None:
        if point == "beside":
            (tmp_path / "a.txt").write_bytes(b"mine\n")

    with pytest.raises(FlaskcompatError, match="changed meanwhile"):
        write_all(wanted, str(tmp_path), at)
    assert tree(tmp_path) == {**OLD, "a.txt": b"mine\n"}


def test_a_new_file_that_is_there_by_now_stops_all(tmp_path: Path) -> None:
    wanted = changes(tmp_path)
    (tmp_path / "sub/c.txt").write_bytes(b"mine\n")
    with pytest.raises(FlaskcompatError, match="changed meanwhile"):
        write_all(wanted, str(tmp_path))


def test_a_failure_on_the_way_brings_all_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted, real, calls = changes(tmp_path), os.replace, []

    def failing(source: str, target: str) -> None:
        calls.append(target)
        if target.endswith("c.txt"):
            raise OSError(28, "No space left on device", target)
        real(source, target)

    monkeypatch.setattr(os, "replace", failing)
    with pytest.raises(FlaskcompatError, match="No space left"):
        write_all(wanted, str(tmp_path))
    assert tree(tmp_path) == OLD


def test_a_full_disk_touches_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted, real = changes(tmp_path), os.fsync

    def failing(handle: int) -> None:
        real(handle)
        if any(PREFIX in path for path in tree(tmp_path)):
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", failing)
    with pytest.raises(FlaskcompatError, match="nothing was written"):
        write_all(wanted, str(tmp_path))
    assert tree(tmp_path) == OLD


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may write everywhere")
def test_a_read_only_folder_is_told(tmp_path: Path) -> None:
    wanted = changes(tmp_path)
    (tmp_path / "sub").chmod(0o555)
    try:
        with pytest.raises(FlaskcompatError, match="read-only"):
            write_all(wanted, str(tmp_path))
    finally:
        (tmp_path / "sub").chmod(0o755)
    assert tree(tmp_path) == OLD


def test_what_may_not_be_written_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = changes(tmp_path)
    monkeypatch.setattr(os, "access", lambda path, mode: not str(path).endswith("b.py"))
    with pytest.raises(FlaskcompatError, match="read-only"):
        write_all(wanted, str(tmp_path))
    assert tree(tmp_path) == OLD


def test_a_link_out_of_the_project_is_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside.txt", tmp_path / "project"
    outside.write_bytes(b"old\n")
    inside.mkdir()
    (inside / "link.txt").symlink_to(outside)
    change = FileChange("link.txt", str(inside / "link.txt"), b"old\n", b"new\n", str(inside))
    with pytest.raises(FlaskcompatError, match="leads out"):
        write_all([change], str(inside))
    assert outside.read_bytes() == b"old\n"


def test_a_link_inside_of_the_project_stays_one(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_bytes(b"old\n")
    (tmp_path / "link.txt").symlink_to("real.txt")
    change = FileChange("link.txt", str(tmp_path / "link.txt"), b"old\n", b"new\n", str(tmp_path.resolve()))
    write_all([change], str(tmp_path))
    assert (tmp_path / "link.txt").is_symlink()
    assert (tmp_path / "real.txt").read_bytes() == b"new\n"


def test_another_run_is_not_disturbed(tmp_path: Path) -> None:
    wanted = changes(tmp_path)
    (tmp_path / NAME).write_text("{}")
    with pytest.raises(FlaskcompatError, match="another run"):
        write_all(wanted, str(tmp_path))
    assert tree(tmp_path) == {**OLD, NAME: b"{}"}


def test_nothing_to_write_writes_nothing(tmp_path: Path) -> None:
    write_all([], str(tmp_path / "nowhere"))
    assert tree(tmp_path) == {}
