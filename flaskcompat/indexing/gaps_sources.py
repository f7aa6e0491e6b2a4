"""What the gaps are worked out from: they do not count for anything else."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from flaskcompat.index.gaps import FILE, PARTS


def needs_files(folder: Path) -> list[Path]:
    """The files of the use index below a folder."""
    return sorted(path for part in PARTS for path in folder.glob(f"{part}/*.json"))


def names_files(folder: Path) -> list[Path]:
    """The files that tell what releases have, and who brings which module."""
    return [*sorted(folder.glob("api/*.json")), *sorted(folder.glob("*.json"))]


def digest(paths: Iterable[Path]) -> str:
    """A digest of names and contents of files."""
    found = hashlib.sha256()
    for path in paths:
        found.update(f"{path.name}\0".encode() + path.read_bytes() + b"\0")
    return found.hexdigest()


def digest_of(folder: Path) -> str:
    """A digest of everything that the gaps of the indexes below a folder are worked out from."""
    return digest([*names_files(folder), *needs_files(folder)])


def forget(folder: Path) -> None:
    """Remove the gaps of indexes that are written anew: at run time, files are told apart by size alone."""
    (folder / FILE).unlink(missing_ok=True)
