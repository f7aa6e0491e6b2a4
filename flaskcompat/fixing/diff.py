"""Changes of files as one unified diff, which `patch` and `git apply` understand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import unified_diff

from flaskcompat.fixing.change import FileChange

_LINE = re.compile(rb"[^\n]*\n|[^\n]+")


def unified(changes: Iterable[FileChange]) -> bytes:
    """Turn changes into a diff of their bytes."""
    return b"".join(line for change in changes for line in _of(change))


def _of(change: FileChange) -> Iterator[bytes]:
    before = [line.decode("utf-8", "surrogateescape") for line in _LINE.findall(change.before or b"")]
    after = [line.decode("utf-8", "surrogateescape") for line in _LINE.findall(change.after)]
    old = "/dev/null" if change.before is None else f"a/{change.path.lstrip('/')}"
    for line in unified_diff(before, after, old, f"b/{change.path.lstrip('/')}"):
        text = line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        yield text.encode("utf-8", "surrogateescape")
