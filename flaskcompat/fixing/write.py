"""Changes to files, all or nothing: what a killed run left is ended by the next one.

Each new content is written beside its file and kept ready on disk; a journal in the folder of the run tells
of them. Once all are there the journal says so, and from then on they take the places of the files, by the
next run if this one is killed. Before that nothing was touched, and the next run takes away what is left.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence

from flaskcompat.engine.collect.reading import RefusedError, inside
from flaskcompat.errors import FlaskcompatError
from flaskcompat.fixing.change import FileChange
from flaskcompat.fixing.journal import NAME, PREFIX, Entry, Journal, content, digest, dump

Point = Callable[[str], None]


def _nothing(point: str) -> None:
    """What happens between two steps of a run, where no test looks on."""


def write_all(changes: Sequence[FileChange], folder: str, at: Point = _nothing) -> None:
    """Write all changes, or none of them; the journal lies in the folder, or above it if changes do.

    Raises `FlaskcompatError` where that cannot be done; the files are then as they were. `at` is told each
    point that is reached.
    """
    if not changes:
        return
    folder = os.path.commonpath(
        [os.path.realpath(folder), *(os.path.dirname(os.path.realpath(each.absolute)) for each in changes)]
    )
    for change in changes:
        _check(change, folder)
    places = [_beside(change.absolute, number) for number, change in enumerate(changes)]
    entries = tuple(
        Entry(
            _below(change.absolute, folder),
            _below(place, folder),
            digest(change.before),
            digest(change.after),
        )
        for change, place in zip(changes, places, strict=True)
    )
    journal = Journal(False, os.getpid(), entries)
    path = os.path.join(folder, NAME)
    at("start")
    try:
        _create(path, dump(journal))
    except FileExistsError:
        raise FlaskcompatError(f"{path}: another run is writing here, or did not end") from None
    except OSError as error:
        raise FlaskcompatError(f"{folder}: nothing was written: {error.strerror or error}") from None
    try:
        for change, place in zip(changes, places, strict=True):
            _create(place, change.after, _mode(change.absolute))
            at("beside")
        for change in changes:
            _check(change, folder)
        _exchange(path, dump(journal._replace(ready=True)))
    except BaseException as error:
        _take_away([*places, path])
        if isinstance(error, OSError):
            raise FlaskcompatError(f"nothing was written: {_words(error)}") from None
        raise
    at("ready")
    _move(changes, places, path, at)
    _take_away([path])
    at("end")


def _move(changes: Sequence[FileChange], places: Sequence[str], journal: str, at: Point) -> None:
    """Put the new contents in place; where one cannot be, bring the earlier ones back."""
    done: list[FileChange] = []
    try:
        for change, place in zip(changes, places, strict=True):
            os.replace(place, os.path.realpath(change.absolute))
            done.append(change)
            at("moved")
        for folder in dict.fromkeys(os.path.dirname(place) for place in places):
            _sync_folder(folder)
    except OSError as error:
        for change in done:
            _bring_back(change)
        _take_away([*places, journal])
        raise FlaskcompatError(f"nothing was written: {_words(error)}") from None


def _bring_back(change: FileChange) -> None:
    real = os.path.realpath(change.absolute)
    if change.before is None:
        os.unlink(real)
        return
    place = _beside(real, 0) + "-back"
    _create(place, change.before, _mode(real))
    os.replace(place, real)


def _check(change: FileChange, folder: str) -> None:
    """Raise `FlaskcompatError` where a file is not what was read, or may not be written."""
    real = os.path.realpath(change.absolute)
    boundary = change.boundary or os.path.realpath(folder)
    if not inside(change.absolute, boundary):
        raise FlaskcompatError(f"{change.path}: leads out of the project; nothing was written")
    try:
        now = content(real, boundary)
    except RefusedError as error:
        raise FlaskcompatError(f"{change.path}: {error}; nothing was written") from None
    if now != change.before:
        raise FlaskcompatError(f"{change.path}: was changed meanwhile; nothing was written")
    place = os.path.dirname(real)
    if not os.access(place, os.W_OK) or (change.before is not None and not os.access(real, os.W_OK)):
        raise FlaskcompatError(f"{change.path}: cannot be written (read-only); nothing was written")


def _beside(absolute: str, number: int) -> str:
    real = os.path.realpath(absolute)
    return os.path.join(os.path.dirname(real), f"{PREFIX}{os.getpid()}-{number}")


def _below(path: str, folder: str) -> str:
    return os.path.relpath(os.path.realpath(path), os.path.realpath(folder))


def _mode(path: str) -> int:
    try:
        return os.stat(path).st_mode & 0o7777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _create(path: str, data: bytes, mode: int = 0o600) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    with open(os.open(path, flags, 0o600), "wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    os.chmod(path, mode)


def _exchange(path: str, data: bytes) -> None:
    _create(f"{path}-ready", data)
    os.replace(f"{path}-ready", path)
    _sync_folder(os.path.dirname(path))


def _sync_folder(path: str) -> None:
    if hasattr(os, "O_DIRECTORY"):
        handle = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _take_away(paths: Sequence[str]) -> None:
    for path in paths:
        if os.path.lexists(path):
            os.unlink(path)


def _words(error: OSError) -> str:
    return f"{error.filename}: {error.strerror}" if error.filename else str(error)
