"""A folder for what is only needed while a run lasts, which goes with it, however the run ends."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from flaskcompat.engine.ending import ended_in_order

_LOCK = "lock"
_FRESH = 60.0
"""Seconds in which a folder may have been made but not locked yet."""


@contextmanager
def throwaway() -> Iterator[str]:
    """An empty folder below the system's temporary one, without links in its path; gone afterwards.

    It goes on an error too, and where the run is told to end. What a killed run could not take away is taken
    away here: it lies in a folder of this user's alone, and nobody holds its lock any more, which a system
    takes from a process that dies.
    """
    with ended_in_order():
        place = _place()
        _sweep(place)
        folder = _made(place)
        lock = -1
        try:
            lock = _locked(os.path.join(folder, _LOCK), os.O_CREAT | os.O_EXCL)
            inner = os.path.join(folder, "files")
            os.mkdir(inner)
            yield inner
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            if lock >= 0:
                os.close(lock)
            if place != _system():
                with suppress(OSError):  # another run is at work there
                    os.rmdir(place)


def _system() -> str:
    return os.path.realpath(tempfile.gettempdir())


def _place() -> str:
    """The folder of this user in the system's temporary one; the latter where others may write to it."""
    system = _system()
    place = os.path.join(system, f"flaskcompat-{os.getuid()}" if hasattr(os, "getuid") else "flaskcompat")
    try:
        os.mkdir(place, 0o700)
    except OSError:
        return place if _is_own(place) else system
    return place


def _is_own(folder: str) -> bool:
    try:
        status = os.lstat(folder)
    except OSError:
        return False
    if not stat.S_ISDIR(status.st_mode):
        return False
    return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o077)


def _made(place: str) -> str:
    """A new folder; another run may take the one around it away while it is still empty."""
    try:
        return tempfile.mkdtemp(prefix="flaskcompat-", dir=place)
    except FileNotFoundError:
        return tempfile.mkdtemp(prefix="flaskcompat-", dir=_system())


def _sweep(place: str) -> None:
    """Take away what killed runs left in the folder of this user."""
    if not _is_own(place) or place == _system():
        return
    for name in os.listdir(place):
        folder = os.path.join(place, name)
        if not name.startswith("flaskcompat-") or not _is_own(folder) or _age(folder) < _FRESH:
            continue
        try:
            lock = _locked(os.path.join(folder, _LOCK))
        except FileNotFoundError:  # killed before it had one
            shutil.rmtree(folder, ignore_errors=True)
            continue
        except OSError:
            continue
        if lock >= 0:
            shutil.rmtree(folder, ignore_errors=True)
            os.close(lock)


def _age(folder: str) -> float:
    try:
        return time.time() - os.lstat(folder).st_mtime
    except OSError:
        return 0.0


def _locked(path: str, flags: int = 0) -> int:
    """Open a file and take its lock; -1 where locks are not to be had. Raises `OSError` if it is held."""
    try:
        import fcntl
    except ImportError:
        return -1
    opened = os.open(path, os.O_RDWR | flags | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(opened)
        if flags:
            return -1  # a file system without locks: what is left there is nobody's to take away
        raise
    return opened
