"""One real project on disk: how large it is, and what check says of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import flaskcompat
from flaskcompat.errors import FlaskcompatError
from tests.precision.judged import key_of

_LARGEST = 5_000_000
_SEVERITIES = ("error", "warning")


class Said(NamedTuple):
    """An error or warning, with the text of its line."""

    key: str
    severity: str
    code: str
    path: str
    line: int
    message: str
    text: str


class Tree(NamedTuple):
    """A project: its folder and release, its lines of Python, and the errors and warnings about it."""

    folder: str
    release: str
    lines: int
    said: tuple[Said, ...]


def read(root: Path) -> Tree:
    """Check one project as it is; nothing of it runs. Raises `FlaskcompatError` where that cannot be done."""
    # What lies in a folder of this name is judged by itself, wherever that folder is.
    root = root.resolve()
    if not root.is_dir():
        raise FlaskcompatError(f"{root.name} is no folder")
    found = flaskcompat.check([str(root)]).findings
    said = []
    for finding in found:
        if finding.severity in _SEVERITIES and not finding.suppressed:
            path = os.path.relpath(finding.path, root).replace(os.sep, "/")
            text = _line(root / path, finding.line)
            key = key_of(finding.code, path, text)
            said.append(Said(key, finding.severity, finding.code, path, finding.line, finding.message, text))
    return Tree(root.name, _release(root), sum(map(_lines, _python_files(root))), tuple(said))


def _python_files(root: Path) -> Iterator[Path]:
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            if name.endswith(".py") and path.is_file() and not path.is_symlink():
                yield path


def _lines(path: Path) -> int:
    return len(path.read_bytes().splitlines()) if path.stat().st_size <= _LARGEST else 0


def _line(path: Path, number: int) -> str:
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return ""
    return lines[number - 1].strip() if 0 < number <= len(lines) else ""


def _release(root: Path) -> str:
    """Name and version of an unpacked source archive; the folder's name where it tells none."""
    fields: dict[str, str] = {}
    try:
        with (root / "PKG-INFO").open(encoding="utf-8", errors="replace") as stream:
            for line in stream:
                name, colon, value = line.partition(":")
                if not colon:
                    break
                fields.setdefault(name, value.strip())
    except OSError:
        return root.name
    return f"{fields.get('Name', root.name).lower()}-{fields.get('Version', '?')}"
