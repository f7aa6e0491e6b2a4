"""The files of a commit, read as raw blobs: no checkout, no filter, no text conversion."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import IO, NamedTuple

from flaskcompat.errors import FlaskcompatError
from flaskcompat.gate.git import Git

LARGEST = 64_000_000
"""Bytes of a file that is read; a check reads none that is larger."""


class Blob(NamedTuple):
    """A file or link of a commit: its path below the top, and the name of its content."""

    path: str
    name: str
    link: bool


class Tree(NamedTuple):
    """The files and links of a commit, and the folders of its submodules, whose content is elsewhere."""

    blobs: tuple[Blob, ...]
    submodules: tuple[str, ...]


def tree_of(git: Git, commit: str) -> Tree:
    """List a commit. Raises `FlaskcompatError` where part of it is missing, as in a clone of some trees."""
    done = git.run("ls-tree", "-r", "-z", "--full-tree", commit)
    if done.status != 0:
        raise FlaskcompatError(
            f"commit {commit[:12]} cannot be listed: {done.errors or 'part of it is missing'}"
        )
    blobs, submodules = [], []
    for entry in done.output.split(b"\0"):
        facts, tab, path = entry.partition(b"\t")
        if not tab:
            continue
        mode, kind, name = facts.decode("ascii", "replace").split()
        if kind == "commit":
            submodules.append(os.fsdecode(path))
        elif kind == "blob":
            blobs.append(Blob(os.fsdecode(path), name, mode == "120000"))
    return Tree(tuple(blobs), tuple(submodules))


def sizes(git: Git, names: Iterable[str]) -> dict[str, int]:
    """The sizes of blobs in bytes; those that are not here (a partial clone) are left out."""
    found = {}
    with _asked(names) as asked:
        done = git.start(asked.fileno(), "cat-file", "--batch-check=%(objectname) %(objectsize)")
        output, _ = done.communicate()
    for line in output.decode("ascii", "replace").splitlines():
        name, _, size = line.partition(" ")
        if size.isdigit():
            found[name] = int(size)
    return found


def contents(git: Git, known: Mapping[str, int]) -> Iterator[tuple[str, bytes]]:
    """The content of each blob, of which the sizes are known; what cannot be read is left out."""
    with _asked(known) as asked, git.start(asked.fileno(), "cat-file", "--batch") as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                name, _, rest = line.decode("ascii", "replace").partition(" ")
                kind, _, size = rest.strip().partition(" ")
                if not size.isdigit():
                    continue
                data = process.stdout.read(int(size))
                process.stdout.read(1)
                if kind == "blob" and len(data) == int(size):
                    yield name, data
        finally:
            process.kill()


@contextmanager
def _asked(names: Iterable[str]) -> Iterator[IO[bytes]]:
    """A file of names, a line each, from its start: a pipe could fill up on both sides."""
    with tempfile.TemporaryFile() as asked:
        asked.write("".join(f"{name}\n" for name in names).encode("ascii"))
        asked.seek(0)
        yield asked
