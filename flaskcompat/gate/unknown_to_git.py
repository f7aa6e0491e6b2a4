"""Which files git is told to ignore: they are on this machine alone, and part of no change."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable

from flaskcompat.gate.git import Git


def ignored_by_git(top: str, paths: Iterable[str]) -> frozenset[str]:
    """Of paths below the top of a repository, those that git ignores and does not know."""
    asked = b"".join(os.fsencode(path) + b"\0" for path in dict.fromkeys(paths) if path and path != ".")
    if not asked:
        return frozenset()
    with tempfile.TemporaryFile() as stream:
        stream.write(asked)
        stream.seek(0)
        output, _ = Git(top).start(stream.fileno(), "check-ignore", "-z", "--stdin").communicate()
    return frozenset(os.fsdecode(path) for path in output.split(b"\0") if path)
