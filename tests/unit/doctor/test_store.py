from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from flaskcompat.doctor import store as module
from flaskcompat.doctor.store import MARK, Store, store
from flaskcompat.witness.environments import Built, Refused
from flaskcompat.witness.pins import Wish

Built_ = list[tuple[str, str]]


class FakeWorkshop:
    """Makes environments of one file, and refuses what asks for a missing release."""

    made: Built_

    def __init__(self, root: Path) -> None:
        self.root = root

    def build(self, python: str, wish: Wish) -> Built | Refused:
        self.made.append((python, wish.requirements))
        if "missing" in wish.requirements:
            return Refused("no solution", "there is no such release")
        folder = self.root / "0/environment"
        folder.mkdir(parents=True)
        (folder / "python").write_text("x" * 1000, "utf-8")
        return Built(folder, folder / "python")


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Built_:
    """What was built, in order."""
    FakeWorkshop.made = []
    monkeypatch.setattr(module, "Workshop", FakeWorkshop)
    return FakeWorkshop.made


def last_used(root: Path, name: str, seconds: float) -> None:
    """Let an environment have been used so many seconds ago."""
    then = time.time() - seconds
    built = Store(root).build("3.12", Wish(f"{name}==1\n"))
    assert isinstance(built, Built)
    os.utime(built.folder.parents[1] / MARK, (then, then))


def test_what_was_built_is_found_again_by_another_run(made: Built_, tmp_path: Path) -> None:
    first = Store(tmp_path).build("3.12", Wish("flask==3.1.3\n"))
    assert Store(tmp_path).build("3.12", Wish("flask==3.1.3\n")) == first
    Store(tmp_path).build("3.13", Wish("flask==3.1.3\n"))
    Store(tmp_path).build("3.12", Wish("flask==3.1.3\n", "werkzeug==2.0\n"))
    assert len(made) == 3


def test_what_cannot_be_built_is_asked_again(made: Built_, tmp_path: Path) -> None:
    for _ in range(2):
        assert isinstance(Store(tmp_path).build("3.12", Wish("missing==1\n")), Refused)
    assert len(made) == 2
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("harm", ["not json", "[]", "{}"])
def test_a_broken_mark_is_built_anew(made: Built_, tmp_path: Path, harm: str) -> None:
    Store(tmp_path).build("3.12", Wish("a==1\n"))
    next(tmp_path.glob(f"*/{MARK}")).write_text(harm, "utf-8")
    assert isinstance(Store(tmp_path).build("3.12", Wish("a==1\n")), Built)
    assert len(made) == 2


def test_an_environment_without_its_python_is_built_anew(made: Built_, tmp_path: Path) -> None:
    built = Store(tmp_path).build("3.12", Wish("a==1\n"))
    assert isinstance(built, Built)
    built.python.unlink()
    Store(tmp_path).build("3.12", Wish("a==1\n"))
    assert len(made) == 2


def test_what_another_run_is_building_is_left_to_it(made: Built_, tmp_path: Path) -> None:
    Store(tmp_path).build("3.12", Wish("a==1\n"))
    mark = next(tmp_path.glob(f"*/{MARK}"))
    mark.unlink()
    built = Store(tmp_path).build("3.12", Wish("a==1\n"))
    assert isinstance(built, Built) and mark.parent not in built.folder.parents
    then = time.time() - 2 * module.STALE
    os.utime(mark.parent, (then, then))
    again = Store(tmp_path).build("3.12", Wish("a==1\n"))
    assert isinstance(again, Built) and mark.parent in again.folder.parents


@pytest.mark.parametrize("bounds", [{"most": 2}, {"most_bytes": 2500}])
def test_the_least_recently_used_go_first(made: Built_, tmp_path: Path, bounds: dict[str, int]) -> None:
    for age, name in ((30, "a"), (20, "b"), (10, "a"), (0, "c")):
        Store(tmp_path, **bounds).build("3.12", Wish(f"{name}==1\n"))
        last_used(tmp_path, name, age)
    Store(tmp_path, **bounds).build("3.12", Wish("a==1\n"))
    assert [text for _, text in made] == ["a==1\n", "b==1\n", "c==1\n"]
    Store(tmp_path, **bounds).build("3.12", Wish("b==1\n"))
    assert made[-1][1] == "b==1\n" and len(made) == 4


def test_what_was_built_last_stays_whatever_the_bound(made: Built_, tmp_path: Path) -> None:
    one = Store(tmp_path, most=0)
    for name in "abc":
        one.build("3.12", Wish(f"{name}==1\n"))
    assert len([*tmp_path.iterdir()]) == 1


def test_where_nothing_is_kept_nothing_is_left(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with store(kept=False) as one:
        assert one.root.is_dir()
    assert not one.root.exists()
    assert [*tmp_path.iterdir()] == []
    with store() as one:
        assert tmp_path in one.root.parents


def test_a_cache_that_cannot_be_written_is_done_without(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "flaskcompat").write_text("a file", "utf-8")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    with store() as one:
        assert one.root.is_dir() and tmp_path not in one.root.parents
