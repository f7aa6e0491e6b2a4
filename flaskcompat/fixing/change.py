"""Files as they are to be, and what is left to people."""

from __future__ import annotations

from typing import NamedTuple


class FileChange(NamedTuple):
    """One file: `path` as reports name it, `absolute` on disk, its bytes before (None: it is new) and after.

    `boundary` is the real path of the folder that it may not lead out of; `done` says line by line what was
    changed.
    """

    path: str
    absolute: str
    before: bytes | None
    after: bytes
    boundary: str = ""
    done: tuple[tuple[int, str], ...] = ()


class Undone(NamedTuple):
    """Something that stays as it is, and why."""

    path: str
    line: int
    what: str
    reason: str


class Fixes(NamedTuple):
    """All that can be changed, and what is left with its reason."""

    changes: tuple[FileChange, ...] = ()
    undone: tuple[Undone, ...] = ()
