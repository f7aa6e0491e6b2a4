"""A commit to a folder with the files that a check would look at."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from flaskcompat.engine.collect.ignored import is_left_out
from flaskcompat.gate.git import Git
from flaskcompat.gate.objects import LARGEST, Blob, contents, sizes, tree_of
from flaskcompat.readers import format_of

_MOST_BYTES = 1_000_000_000
_MOST_FILES = 200_000
_NEVER_READ = (
    ".7z .avi .bin .bmp .bz2 .class .css .csv .dll .dylib .eot .exe .flac .gif .gz .ico .ipynb .jar "
    ".jpeg .jpg .js .jsx .less .map .mo .mov .mp3 .mp4 .mpg .ogg .otf .parquet .pdf .pkl .png .po .pot "
    ".ppt .psd .pyc .rar .rst .sass .scss .so .sqlite .sqlite3 .svg .swf .tar .tgz .tif .tiff .ts .tsx "
    ".ttf .wav .webm .webp .whl .woff .woff2 .xls .xlsx .xz .zip "
).split()
"""Endings of files of which a check only wants to know that they are there, unless they are templates."""


class AbsentError(Exception):
    """Files of a commit are not here; the paths are its argument."""


class Laid(NamedTuple):
    """What became of a commit: its files by path, and what of them is not there, with the reason."""

    names: dict[str, str]
    missing: tuple[tuple[str, str], ...]
    submodules: tuple[str, ...]


def lay_out(git: Git, commit: str, folder: str, below: Sequence[str]) -> Laid:
    """Write what a check of the paths `below` (relative to the top, `.` for all) looks at into a folder.

    Files that are never read are there without content, and of what lies elsewhere or is left out by a check
    only what others may include. The folder looks like the top of a repository, so that nothing leads out.

    Raises `AbsentError` where the clone is a partial one that lacks files.
    """
    os.makedirs(os.path.join(folder, ".git"))
    tree = tree_of(git, commit)
    chosen = [
        blob for blob in tree.blobs if _is_safe(blob.path) and (blob.link or _matters(blob.path, below))
    ]
    missing = [
        (blob.path, "a name that no file can have here") for blob in tree.blobs if not _is_safe(blob.path)
    ]
    if len(chosen) > _MOST_FILES:
        missing.append(("", f"more than {_MOST_FILES} files: the rest is left out"))
        chosen = chosen[:_MOST_FILES]
    missing += _write(git, [blob for blob in chosen if not blob.link], folder)
    missing += _link(git, [blob for blob in chosen if blob.link], folder)
    return Laid({blob.path: blob.name for blob in tree.blobs}, tuple(missing), tree.submodules)


def _is_safe(path: str) -> bool:
    """Whether a path stays below its folder; git's own tools make no other, but an object can hold any."""
    parts = path.split("/")
    if os.name == "nt" and any(char in path for char in '\\:*?"<>|'):
        return False
    return all(part not in ("", ".", "..") and part.lower() != ".git" for part in parts)


def _matters(path: str, below: Sequence[str]) -> bool:
    """Whether a check of some paths may look at a file."""
    name = path.rpartition("/")[2]
    if name == ".gitignore" or format_of(path) is not None or name.endswith((".txt", ".in", ".toml", ".cfg")):
        return True
    if not any(one == "." or path == one or path.startswith(f"{one}/") for one in below):
        return False
    return not any(is_left_out("", part) for part in path.split("/")[:-1])


def is_read(path: str) -> bool:
    """Whether a check may read the content of a file."""
    return not path.lower().endswith(tuple(_NEVER_READ)) or "templates/" in path


def _write(git: Git, blobs: Sequence[Blob], folder: str) -> list[tuple[str, str]]:
    """Write files; those that cannot be, with the reason."""
    paths: dict[str, list[str]] = defaultdict(list)
    missing: list[tuple[str, str]] = []
    made = {folder}
    for blob in blobs:
        if is_read(blob.path):
            paths[blob.name].append(blob.path)
        else:
            missing += _put(folder, blob.path, b"", made)
    known = sizes(git, paths)
    if absent := paths.keys() - known.keys():
        raise AbsentError(sorted(path for name in absent for path in paths[name]))
    for name in [name for name, size in known.items() if size > LARGEST]:
        del known[name]
        for path in paths[name]:
            missing += _put(folder, path, None, made)
    missing += [(path, "too much altogether") for name in _excess(known) for path in paths.pop(name)]
    for name, data in contents(git, known):
        for path in paths.pop(name, ()):
            missing += _put(folder, path, data, made)
    missing += [(path, "cannot be read") for name in known for path in paths.get(name, ())]
    return sorted(missing)


def _excess(known: dict[str, int]) -> list[str]:
    """Take out what is too much altogether, from the end."""
    total, excess = 0, []
    for name, size in known.items():
        total += size
        if total > _MOST_BYTES:
            excess.append(name)
    for name in excess:
        del known[name]
    return excess


def _put(folder: str, path: str, data: bytes | None, made: set[str]) -> list[tuple[str, str]]:
    """Write one file; without data, one with a hole that is larger than anything that is read."""
    target = os.path.join(folder, *path.split("/"))
    above = os.path.dirname(target)
    try:
        if above not in made:
            os.makedirs(above, exist_ok=True)
            made.add(above)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with open(os.open(target, flags, 0o600), "wb") as stream:
            if data is None:
                stream.truncate(LARGEST + 1)
            elif data:
                stream.write(data)
    except (OSError, ValueError) as error:
        return [(path, f"cannot be laid out: {getattr(error, 'strerror', '') or error}")]
    return []


def _link(git: Git, blobs: Iterable[Blob], folder: str) -> list[tuple[str, str]]:
    """Make links last, so that nothing is written through one; a check follows none out of the folder."""
    paths: dict[str, list[str]] = defaultdict(list)
    for blob in blobs:
        paths[blob.name].append(blob.path)
    if not paths:
        return []
    known = {name: size for name, size in sizes(git, paths).items() if size < 4096}
    missing = []
    for name, data in contents(git, known):
        for path in paths[name]:
            target = os.path.join(folder, *path.split("/"))
            try:
                os.makedirs(os.path.dirname(target), exist_ok=True)
                os.symlink(os.fsdecode(data), target)
            except (OSError, ValueError) as error:
                missing.append((path, f"cannot be laid out: {getattr(error, 'strerror', '') or error}"))
    return missing
