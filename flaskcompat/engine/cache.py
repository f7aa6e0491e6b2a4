"""Scans of large projects that are kept for the next run, in the user's cache folder.

An entry is found by a hash of everything that a scan depends on: the texts and paths of all files, what was
looked for, this tool's own code and data, and the Python. Entries may be deleted at any time. A file that is
damaged, or not the user's own, counts for nothing.
"""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Collection, Mapping

from flaskcompat.source.scan_result import Scan
from flaskcompat.version import VERSION

_MOST_ENTRIES, _MOST_BYTES, _LARGEST = 100, 200_000_000, 50_000_000
_DIGEST = 64


def kept(
    texts: Mapping[str, str],
    interesting: Collection[str],
    scan: Callable[[], Scan],
) -> Scan:
    """What `scan` gives, or gave in an earlier run for just the same."""
    folder = _folder()
    if folder is None:
        return scan()
    from flaskcompat.source.stored import dumps, loads

    path = os.path.join(folder, f"{_key(texts, interesting)}.json")
    text = _read(path)
    if text is not None:
        try:
            return loads(text)
        except ValueError:
            pass
    found = scan()
    _write(folder, path, dumps(found))
    return found


def _folder() -> str | None:
    """The user's own folder for scans, made where it is not there; none where nothing can be kept."""
    from flaskcompat.catalog.places import cache_folder

    try:
        folder = os.path.join(cache_folder(), "scans")
        os.makedirs(folder, mode=0o700, exist_ok=True)
        status = os.lstat(folder)
    except (OSError, RuntimeError, ValueError):  # no home, no room, no right
        return None
    return folder if stat.S_ISDIR(status.st_mode) and _is_own(status) else None


def _is_own(status: os.stat_result) -> bool:
    """Whether nobody but the user can have written a file or folder, as far as the system tells."""
    if not hasattr(os, "getuid"):
        return True
    return status.st_uid == os.getuid() and not status.st_mode & 0o022


def _key(texts: Mapping[str, str], interesting: Collection[str]) -> str:
    import hashlib

    found = hashlib.sha256()
    parts = [VERSION, sys.version, *_own_state(), "\0", *sorted(interesting)]
    for path, text in sorted(texts.items()):
        parts += ["\0", path, text]
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        found.update(b"%d:" % len(data))
        found.update(data)
    return found.hexdigest()


def _own_state() -> list[str]:
    """What tells whether the scanner itself was changed, as in a checkout: its files' sizes and times."""
    from flaskcompat import source

    folder = os.path.dirname(source.__file__)
    try:
        with os.scandir(folder) as entries:
            files = sorted((entry.name, entry.stat()) for entry in entries if entry.is_file())
    except OSError:
        return []
    return [f"{name} {status.st_size} {status.st_mtime_ns}" for name, status in files]


def _read(path: str) -> str | None:
    """The text of an entry, none where it is absent, damaged or somebody else's."""
    import hashlib

    try:
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        with open(os.open(path, flags), "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST or not _is_own(status):
                return None
            data = stream.read(_LARGEST)
        os.utime(path)
    except OSError:
        return None
    digest, rest = data[:_DIGEST], data[_DIGEST:]
    if digest != hashlib.sha256(rest).hexdigest().encode():
        return None
    return rest.decode("utf-8", "replace")


def _write(folder: str, path: str, text: str) -> None:
    """Put an entry there at once, so that no other run meets half of it; not being able to is no matter."""
    import hashlib
    import tempfile

    data = text.encode("utf-8")
    if len(data) + _DIGEST >= _LARGEST:
        return
    try:
        handle, unfinished = tempfile.mkstemp(dir=folder, suffix=".new")
        try:
            with open(handle, "wb") as stream:
                stream.write(hashlib.sha256(data).hexdigest().encode() + data)
            os.replace(unfinished, path)
        except OSError:
            os.unlink(unfinished)
        _tidy(folder)
    except OSError:
        return


def _tidy(folder: str) -> None:
    """Delete what was not used for longest where there is too much."""
    with os.scandir(folder) as entries:
        found = [(entry.stat(follow_symlinks=False), entry.path) for entry in entries]
    size = 0
    for number, (status, path) in enumerate(sorted(found, key=lambda one: -one[0].st_mtime)):
        size += status.st_size
        if number >= _MOST_ENTRIES or size > _MOST_BYTES:
            os.unlink(path)
