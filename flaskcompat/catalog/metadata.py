"""What a release asks for, read out of its metadata or out of a source archive."""

from __future__ import annotations

import posixpath
import tarfile
import zipfile
from collections.abc import Iterator
from typing import NamedTuple

from packaging.metadata import parse_email
from packaging.requirements import InvalidRequirement, Requirement

from flaskcompat.model.names import normalize

MEMBER_LIMIT = 2_000_000
"""Bytes of one metadata file; real ones are a hundredth of it."""


class Metadata(NamedTuple):
    """The two fields that the catalog keeps; requirements in their shortest spelling."""

    requires_python: str
    requires: tuple[str, ...]


def parse(text: bytes) -> Metadata:
    """Turn a core metadata file (`METADATA`, `PKG-INFO`) into what the catalog keeps."""
    raw, _ = parse_email(text)
    requires = tuple(_tidy(entry) for entry in raw.get("requires_dist", ()))
    return Metadata(raw.get("requires_python", "").strip(), requires)


def from_sdist(path: str) -> bytes:
    """The core metadata of a source archive, with the entries of its `requires.txt` as `Requires-Dist`.

    Before metadata 2.2 a source archive's `PKG-INFO` told no requirements; setuptools wrote them beside it.
    """
    files = _metadata_files(path)
    info = files.get("PKG-INFO", b"")
    requires = (
        []
        if b"\nRequires-Dist:" in info
        else convert(files.get("requires.txt", b"").decode("utf-8", "replace"))
    )
    head = "".join(f"Requires-Dist: {entry}\n" for entry in requires).encode()
    return head + info


def convert(requires_txt: str) -> list[str]:
    """Turn an egg-info `requires.txt`, with its `[extra:marker]` sections, into PEP 508 entries."""
    entries, extra, marker = [], "", ""
    for line in requires_txt.splitlines():
        line = line.strip()
        if line.startswith("[") and line.endswith("]"):
            extra, _, marker = line[1:-1].partition(":")
        elif line and not line.startswith("#"):
            entries.append(_with_markers(line, extra.strip(), marker.strip()))
    return entries


def _with_markers(entry: str, extra: str, marker: str) -> str:
    entry, _, own = entry.partition(";")
    parts = [part.strip() for part in (own, marker) if part.strip()]
    if extra:
        parts.append(f'extra == "{extra}"')
    if not parts:
        return entry.strip()
    joined = parts[0] if len(parts) == 1 else " and ".join(f"({part})" for part in parts)
    return f"{entry.strip()}; {joined}"


def _tidy(entry: str) -> str:
    try:
        return str(Requirement(entry))
    except InvalidRequirement:
        return " ".join(entry.split())


def _metadata_files(path: str) -> dict[str, bytes]:
    """The shallowest `PKG-INFO` and the archive's own `*.egg-info/requires.txt`, by file name."""
    own = normalize(posixpath.basename(path.replace("\\", "/")))
    best: dict[str, tuple[int, bytes]] = {}
    for name, data in _members(path):
        base = posixpath.basename(name)
        depth = name.count("/")
        if base == "requires.txt" and not own.startswith(_egg_name(name)):
            continue
        if base not in best or depth < best[base][0]:
            best[base] = (depth, data)
    return {base: data for base, (_, data) in best.items()}


def _egg_name(name: str) -> str:
    folder = posixpath.basename(posixpath.dirname(name))
    return normalize(folder.removesuffix(".egg-info")) if folder.endswith(".egg-info") else "/"


def _members(path: str) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of the archive's small metadata files; nothing is unpacked to disk."""
    if path.endswith(".zip"):
        with zipfile.ZipFile(path) as archive:
            for info in archive.infolist():
                if _wanted(info.filename, info.file_size):
                    yield info.filename, archive.read(info)
        return
    with tarfile.open(path) as tar:
        for member in tar:
            if member.isfile() and _wanted(member.name, member.size):
                stream = tar.extractfile(member)
                if stream is not None:
                    yield member.name, stream.read()


def _wanted(name: str, size: int) -> bool:
    return posixpath.basename(name) in ("PKG-INFO", "requires.txt") and size <= MEMBER_LIMIT
