"""A folder to the files below it that a run may look at."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import NamedTuple

from flaskcompat.engine.collect.ignored import GitIgnore, ignore_above, is_left_out
from flaskcompat.model.inventory import Problem


class Folder(NamedTuple):
    """One folder (absolute path) with the names of its files, sorted."""

    path: str
    files: tuple[str, ...]


def walk(root: str, problems: list[Problem], nested: bool = True) -> Iterator[Folder]:
    """Every folder at and below `root` that is not left out, parents first, in stable order.

    Links to folders are not followed. A folder that cannot be listed becomes a problem. A root that is itself
    ignored was named on purpose: what ignores it does not count below it. Without `nested`, a folder below it
    that is a repository of its own is left out.
    """
    above = ignore_above(root)
    if above is not None and above.ignores(root):
        above = None
    stack: list[tuple[str, GitIgnore | None]] = [(root, above)]
    while stack:
        folder, above = stack.pop()
        try:
            with os.scandir(folder) as entries:
                listed = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            problems.append(Problem(folder, 0, f"cannot be listed: {error.strerror or error}"))
            continue
        if not nested and folder != root and any(entry.name == ".git" for entry in listed):
            continue
        files = tuple(entry.name for entry in listed if not _is_folder(entry))
        ignore = GitIgnore(folder, above) if ".gitignore" in files else above
        yield Folder(folder, files)
        below = [
            entry.path
            for entry in listed
            if _is_folder(entry)
            and not entry.is_symlink()
            and not is_left_out(entry.path, entry.name)
            and not (ignore is not None and ignore.ignores(entry.path))
        ]
        stack.extend((path, ignore) for path in reversed(below))


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False
