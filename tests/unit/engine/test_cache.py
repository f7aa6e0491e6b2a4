from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from flaskcompat.engine import cache
from flaskcompat.engine.cache import kept
from flaskcompat.source import Scan, scan

TEXTS = {"app.py": "from flask import Flask\napp = Flask(__name__, static_folder=None)\n", "b.py": "x = 1\n"}
LOOKED_FOR = frozenset({"flask"})


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "flaskcompat" / "scans"


@pytest.fixture
def runs() -> list[int]:
    """One entry for each scan that ran."""
    return []


@pytest.fixture
def ask(runs: list[int]) -> Callable[..., Scan]:
    def ask(
        texts: dict[str, str] = TEXTS, looked: frozenset[str] = LOOKED_FOR, visited: object = None
    ) -> Scan:
        def run() -> Scan:
            runs.append(1)
            return scan(texts, looked)

        return kept(texts, looked, run)

    return ask


def test_the_second_run_gets_the_same_without_a_scan(ask: Callable[..., Scan], runs: list[int]) -> None:
    assert ask() == ask() == scan(TEXTS, LOOKED_FOR)
    assert len(runs) == 1


def test_whatever_a_scan_depends_on_makes_another_entry(ask: Callable[..., Scan], runs: list[int]) -> None:
    ask()
    ask({**TEXTS, "b.py": "x = 2\n"})
    ask({"app.py": TEXTS["app.py"], "c.py": TEXTS["b.py"]})
    ask(TEXTS, frozenset({"os"}))
    ask({"app.pyx": "", **TEXTS})
    assert len(runs) == 5


def test_a_change_of_the_scanner_makes_another_entry(
    ask: Callable[..., Scan], runs: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    ask()
    monkeypatch.setattr(cache, "_own_state", lambda: ["other"])
    ask()
    assert len(runs) == 2


@pytest.mark.parametrize("damage", [b"", b"junk", b"0" * 64 + b"{}", b"\xff" * 100])
def test_a_damaged_entry_counts_for_nothing(
    damage: bytes, ask: Callable[..., Scan], runs: list[int], folder: Path
) -> None:
    first = ask()
    (entry,) = folder.iterdir()
    entry.write_bytes(damage)
    assert ask() == first
    assert len(runs) == 2
    assert ask() == first
    assert len(runs) == 2


def test_an_entry_cut_short_counts_for_nothing(
    ask: Callable[..., Scan], runs: list[int], folder: Path
) -> None:
    first = ask()
    (entry,) = folder.iterdir()
    entry.write_bytes(entry.read_bytes()[:-10])
    assert ask() == first
    assert len(runs) == 2


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="rights are those of POSIX")
def test_what_others_can_write_counts_for_nothing(
    ask: Callable[..., Scan], runs: list[int], folder: Path
) -> None:
    ask()
    (entry,) = folder.iterdir()
    entry.chmod(0o666)
    ask()
    folder.chmod(0o777)
    ask()
    assert len(runs) == 3


def test_a_link_or_a_pipe_in_place_of_an_entry_is_not_followed(
    ask: Callable[..., Scan], runs: list[int], folder: Path, tmp_path: Path
) -> None:
    ask()
    (entry,) = folder.iterdir()
    elsewhere = tmp_path / "elsewhere"
    entry.rename(elsewhere)
    entry.symlink_to(elsewhere)
    ask()
    entry.unlink()
    os.mkfifo(entry)
    ask()
    assert len(runs) == 3


def test_where_nothing_can_be_kept_the_scan_runs(
    ask: Callable[..., Scan], runs: list[int], tmp_path: Path
) -> None:
    (tmp_path / "flaskcompat").write_text("in the way")
    assert ask() == ask()
    assert len(runs) == 2


def test_the_oldest_entries_go_first(
    ask: Callable[..., Scan], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "_MOST_ENTRIES", 2)
    for number in range(4):
        ask({"a.py": f"x = {number}\n"})
        for age, entry in enumerate(sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime_ns)):
            os.utime(entry, (1000 * number + age, 1000 * number + age))
    assert len([*folder.iterdir()]) == 2
