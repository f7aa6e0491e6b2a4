from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from flaskcompat.engine import throwaway as module
from flaskcompat.engine.throwaway import throwaway

RUN = """
import os, signal, sys, time
signal.signal(signal.SIGINT, signal.default_int_handler)  # jobs in the background ignore it
from flaskcompat.engine.throwaway import throwaway
with throwaway() as folder:
    with open(os.path.join(folder, "a"), "w"):
        pass
    print("there", flush=True)
    time.sleep(60)
"""


@pytest.fixture(autouse=True)
def system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A temporary folder of the system for this test alone."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def killed_by(number: int) -> int:
    """The status of a run that gets a signal while it has a folder."""
    with subprocess.Popen([sys.executable, "-c", RUN], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"there\n"
        process.send_signal(number)
        return process.wait(30)


def left(system: Path) -> list[Path]:
    return [path for path in system.rglob("*") if path.is_file()]


def age(system: Path) -> None:
    """Let all folders be old."""
    for path in [path for path in system.rglob("*") if path.is_dir()]:
        os.utime(path, (time.time() - 600, time.time() - 600))


def test_the_folder_is_empty_and_goes_with_all_that_is_in_it(system: Path) -> None:
    with throwaway() as folder:
        assert os.listdir(folder) == []
        Path(folder, "sub").mkdir()
        Path(folder, "sub", "file").touch()
    assert list(system.iterdir()) == []


def test_it_goes_on_an_error(system: Path) -> None:
    with pytest.raises(KeyError), throwaway():
        raise KeyError
    assert list(system.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
@pytest.mark.parametrize("name", ["SIGTERM", "SIGINT", "SIGHUP"])
def test_it_goes_when_the_run_is_told_to_end_which_then_ends_by_that(name: str, system: Path) -> None:
    (system / "flaskcompat-notes").mkdir()
    number = getattr(signal, name)
    assert killed_by(number) == -number
    assert [path.name for path in system.iterdir()] == ["flaskcompat-notes"]


@pytest.mark.skipif(os.name != "posix", reason="locks of POSIX")
def test_what_a_killed_run_left_goes_with_the_next_one_and_nothing_else_does(system: Path) -> None:
    (system / "flaskcompat-notes").mkdir()
    assert killed_by(signal.SIGKILL) == -signal.SIGKILL
    (rest,) = [path for path in left(system) if path.name == "a"]
    own = rest.parent.parent.parent
    (own / "notes").mkdir()
    age(system)
    with throwaway():
        assert not rest.parent.parent.exists()
    assert sorted(path.name for path in system.rglob("*")) == sorted(["flaskcompat-notes", "notes", own.name])


@pytest.mark.skipif(os.name != "posix", reason="locks of POSIX")
def test_the_folder_of_a_run_that_goes_on_stays_however_old(system: Path) -> None:
    with throwaway() as first:
        age(system)
        with throwaway() as second:
            assert os.path.isdir(first)
        assert os.path.isdir(first)
        assert not os.path.exists(second)
    assert list(system.iterdir()) == []


@pytest.mark.skipif(os.name != "posix", reason="owners of POSIX")
def test_a_folder_that_others_may_write_to_is_not_used(system: Path) -> None:
    place = system / f"flaskcompat-{os.getuid()}"
    place.mkdir()
    place.chmod(0o777)
    rest = place / "flaskcompat-rest"
    rest.mkdir(0o700)
    age(system)
    with throwaway() as folder:
        # A random name may begin with the same digits as that of the place.
        assert not folder.startswith(f"{place}{os.sep}")
    assert rest.exists()


@pytest.mark.skipif(os.name != "posix", reason="links of POSIX")
def test_links_in_place_of_folders_are_not_followed(system: Path) -> None:
    elsewhere = system / "elsewhere"
    (elsewhere / "flaskcompat-mine").mkdir(parents=True, mode=0o700)
    place = system / f"flaskcompat-{os.getuid()}"
    place.symlink_to(elsewhere)
    age(elsewhere)
    with throwaway() as folder:
        assert not os.path.realpath(folder).startswith(str(elsewhere))
    assert (elsewhere / "flaskcompat-mine").exists()
    place.unlink()
    place.mkdir(0o700)
    (place / "flaskcompat-link").symlink_to(elsewhere)
    with throwaway():
        pass
    assert (elsewhere / "flaskcompat-mine").exists()


def test_a_new_folder_is_made_where_another_run_takes_the_one_around_it_away(
    system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_place", lambda: str(system / "gone"))
    with throwaway() as folder:
        assert os.path.isdir(folder)
    assert list(system.iterdir()) == []


def test_the_folder_of_the_system_stays_when_it_is_empty(
    system: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_place", lambda: os.path.realpath(system))
    with throwaway():
        pass
    assert system.exists()
