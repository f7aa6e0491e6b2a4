"""Environments by their versions and Python, kept between runs below the user's cache folder."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from flaskcompat.catalog.places import cache_folder
from flaskcompat.engine.throwaway import throwaway
from flaskcompat.witness.environments import Built, Refused, Workshop
from flaskcompat.witness.pins import Wish

MOST = 40
MOST_BYTES = 4_000_000_000
STALE = 3600.0
"""Seconds after which an environment that was never finished is taken for the rest of a run that died."""
MARK = "complete.json"


class Builder(Protocol):
    """Whatever builds an environment for a wish on Python `X.Y`."""

    def build(self, python: str, wish: Wish) -> Built | Refused: ...


class Store:
    """Builds environments below `root` and finds them again; the least recently used ones go first.

    Each has a folder that is called after a hash of its Python and its wish, with a mark once it is whole.
    Folders can be deleted at any time. What cannot be built is not kept: the index may have it tomorrow.
    """

    def __init__(self, root: Path, most: int = MOST, most_bytes: int = MOST_BYTES) -> None:
        self.root, self._most, self._bytes = root, most, most_bytes

    def build(self, python: str, wish: Wish) -> Built | Refused:
        """The environment, made now or before."""
        key = sha256(json.dumps([python, *wish]).encode()).hexdigest()[:24]
        folder = self.root / key
        found = _kept(folder)
        if found is not None:
            return found
        made = self._make(folder, python, wish)
        self._make_room(folder)
        return made

    def _make(self, folder: Path, python: str, wish: Wish) -> Built | Refused:
        """Build in place, as environments cannot be moved; beside it where another run builds the same."""
        self._clear(folder)
        try:
            folder.mkdir(parents=True)
        except FileExistsError:
            folder = Path(tempfile.mkdtemp(prefix=f"{folder.name}-", dir=self.root))
        made = Workshop(folder).build(python, wish)
        if isinstance(made, Refused):
            shutil.rmtree(folder, ignore_errors=True)
            return made
        told = {"folder": str(made.folder), "python": str(made.python), "bytes": _size(folder)}
        (folder / MARK).write_text(json.dumps(told), encoding="utf-8")
        return made

    def _clear(self, folder: Path) -> None:
        """Remove what is not whole: another run is building it only if it was begun of late."""
        whole = (folder / MARK).exists()
        if folder.exists() and (whole or time.time() - folder.stat().st_mtime > STALE):
            shutil.rmtree(folder, ignore_errors=True)

    def _make_room(self, latest: Path) -> None:
        """Remove the least recently used environments until the rest is within the bounds."""
        marks = sorted(self.root.glob(f"*/{MARK}"), key=_used_at, reverse=True)
        total = 0
        for number, mark in enumerate(marks):
            size = _told(mark).get("bytes")
            total += size if isinstance(size, int) else 0
            if (number >= self._most or total > self._bytes) and mark.parent != latest:
                shutil.rmtree(mark.parent, ignore_errors=True)


def _kept(folder: Path) -> Built | None:
    told = _told(folder / MARK)
    if not told or not Path(str(told.get("python"))).exists():  # its Python may have been removed
        return None
    os.utime(folder / MARK)
    return Built(Path(str(told["folder"])), Path(str(told["python"])))


def _told(mark: Path) -> dict[str, object]:
    try:
        told = json.loads(mark.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) and {"folder", "python", "bytes"} <= told.keys() else {}


def _used_at(mark: Path) -> float:
    try:
        return mark.stat().st_mtime
    except OSError:
        return 0.0


def _size(folder: Path) -> int:
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(parent, name)
            total += 0 if os.path.islink(path) else os.path.getsize(path)
    return total


@contextmanager
def store(kept: bool = True) -> Iterator[Store]:
    """A store in the user's cache, or in a throwaway folder where nothing is to be kept or nothing can."""
    root = cache_folder() / "doctor"
    if kept:
        try:
            root.mkdir(parents=True, exist_ok=True)
        except OSError:
            kept = False
    if kept:
        yield Store(root)
        return
    with throwaway() as folder:
        yield Store(Path(folder))
