"""Which files are not as a commit has them, without asking git, which would run filters over them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Mapping

from flaskcompat.engine.collect.reading import RefusedError, read_bytes
from flaskcompat.gate.layout import is_read

_LARGEST = 10_000_000


def uncommitted(paths: Iterable[str], top: str, committed: Mapping[str, str]) -> list[str]:
    """Of paths below the top, those whose content is not that of the commit, whose blobs are `committed`.

    Line ends may differ, which git can be told to change. Links, and what is never read, do not count.
    """
    found = []
    for path in sorted(set(paths)):
        absolute = os.path.join(top, path)
        if is_read(path) and not os.path.islink(absolute):
            try:
                data = read_bytes(absolute, top, _LARGEST)
            except RefusedError:
                continue
            known = committed.get(path, "")
            if known not in (_name(data, known), _name(data.replace(b"\r\n", b"\n"), known)):
                found.append(path)
    return found


def _name(data: bytes, like: str) -> str:
    """The name that git gives a content: SHA-1, or SHA-256 in a repository of that kind."""
    kind = hashlib.sha256 if len(like) == 64 else hashlib.sha1
    return kind(b"blob %d\0" % len(data) + data, usedforsecurity=False).hexdigest()
