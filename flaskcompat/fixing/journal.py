"""What a run that writes was about to do, kept in a file until it is done: the next run can end it."""

from __future__ import annotations

import hashlib
import json
import os
import stat
from typing import NamedTuple

from flaskcompat.engine.collect.reading import inside, read_bytes
from flaskcompat.errors import FlaskcompatError

NAME = ".flaskcompat-journal"
PREFIX = ".flaskcompat-new-"
_LARGEST = 4_000_000
_LIMIT = 64_000_000


class Entry(NamedTuple):
    """One file: `path` below the journal's folder, the new content beside it, and digests of both contents.

    `before` is empty for a file that is not there yet.
    """

    path: str
    beside: str
    before: str
    after: str


class Journal(NamedTuple):
    """`ready` tells that all new contents are on disk: from then on a run is completed, before it undone."""

    ready: bool
    process: int
    entries: tuple[Entry, ...]


def digest(data: bytes | None) -> str:
    """The digest of a content; empty for none."""
    return "" if data is None else hashlib.sha256(data).hexdigest()


def content(path: str, boundary: str) -> bytes | None:
    """The bytes of a file, None where there is none. Raises `RefusedError`."""
    return read_bytes(path, boundary, _LIMIT) if os.path.lexists(path) else None


def load(folder: str) -> Journal | None:
    """The journal of a folder; None for one that a killed run had not finished writing.

    A folder may hold anything: only what names files below it, as a run does, counts. Raises
    `FlaskcompatError` for what no run of this user can have left.
    """
    path = os.path.join(folder, NAME)
    try:
        status = os.lstat(path)
        if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST or not _is_own(status):
            raise FlaskcompatError(f"{path}: no run of yours left this: look at it, and delete it")
        with open(path, encoding="utf-8") as stream:
            table = json.load(stream)
        entries = tuple(Entry(*map(str, each)) for each in table["entries"])
        found = Journal(table["ready"] is True, int(table["process"]), entries)
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    if not all(_is_honest(folder, entry) for entry in entries):
        raise FlaskcompatError(f"{path}: names files that no run can have written: delete it")
    return found


def _is_honest(folder: str, entry: Entry) -> bool:
    """Whether an entry leads to a file below the folder, and to a new content beside it with such a name."""
    real = os.path.realpath(folder)
    target, beside = os.path.join(folder, entry.path), os.path.join(folder, entry.beside)
    if "\0" in entry.path + entry.beside or os.path.isabs(entry.path) or os.path.islink(beside):
        return False
    near = os.path.dirname(beside) == os.path.dirname(target)
    return near and inside(target, real) and os.path.basename(beside).startswith(PREFIX)


def _is_own(status: os.stat_result) -> bool:
    return not hasattr(os, "getuid") or status.st_uid == os.getuid()


def dump(journal: Journal) -> bytes:
    """The journal as the bytes of its file."""
    table = {"ready": journal.ready, "process": journal.process, "entries": journal.entries}
    return json.dumps(table).encode("utf-8")
