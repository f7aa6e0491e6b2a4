"""A throwaway copy of a folder: what runs there can change nothing of the user's."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path

from flaskcompat.errors import FlaskcompatError

LEFT_OUT = frozenset(
    (
        ".git .hg .svn .bzr .tox .nox .venv venv node_modules "
        "__pycache__ .mypy_cache .pytest_cache .ruff_cache"
    ).split()
)
ENVIRONMENT = "pyvenv.cfg"
MOST_BYTES = 1_000_000_000
MOST_FILES = 100_000


def copy(source: str, target: Path, changed: Mapping[str, bytes]) -> None:
    """Copy a folder without its history, caches and environments, with some files changed.

    `changed` has contents by the path below the folder. Links that stay inside are copied as links, others
    are left out, as are sockets and the like: nothing may lead out of the copy. Raises `FlaskcompatError`
    where the folder is too large to be copied, or cannot be read.
    """
    root = os.path.realpath(source)
    total = 0
    try:
        target.mkdir(parents=True)
        for number, (path, size) in enumerate(_files(root)):
            total += size
            if total > MOST_BYTES or number > MOST_FILES:
                raise FlaskcompatError(f"{source}: too large to be copied for a run")
            _copy_one(os.path.join(root, path), target / path)
        for path, content in changed.items():
            place = target / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.unlink(missing_ok=True)
            place.write_bytes(content)
    except OSError as error:
        raise FlaskcompatError(f"{source}: cannot be copied: {error.strerror or error}") from None


def _files(root: str) -> Iterator[tuple[str, int]]:
    """Files, empty folders and links that stay inside, each with its size, as paths below the root."""
    for folder, names, files in os.walk(root):
        links = [name for name in names if os.path.islink(os.path.join(folder, name))]
        names[:] = sorted(name for name in names if name not in links and not _is_left_out(folder, name))
        here = [os.path.join(folder, name) for name in sorted([*files, *links])]
        for path in here:
            status = os.lstat(path)
            if stat.S_ISREG(status.st_mode):
                yield os.path.relpath(path, root), status.st_size
            elif stat.S_ISLNK(status.st_mode) and _stays_inside(path, root):
                yield os.path.relpath(path, root), 0


def _is_left_out(folder: str, name: str) -> bool:
    return name in LEFT_OUT or os.path.exists(os.path.join(folder, name, ENVIRONMENT))


def _stays_inside(path: str, root: str) -> bool:
    real = os.path.realpath(path)
    return not os.path.isabs(os.readlink(path)) and os.path.commonpath([real, root]) == root


def _copy_one(path: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    if os.path.islink(path):
        os.symlink(os.readlink(path), target)
        return
    shutil.copyfile(path, target)
    mode = stat.S_IMODE(os.stat(path).st_mode)
    os.chmod(target, mode | stat.S_IWUSR | stat.S_IRUSR)
