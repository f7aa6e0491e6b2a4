"""Files of strangers to text: regular files inside the tree only, of bounded size, never blocking."""

from __future__ import annotations

import os
import stat

from flaskcompat.model.inventory import Problem

MEGABYTE = 1_000_000
MOST_LINES = 1_200_000
"""A line costs a kilobyte of memory once it is read, however short it is."""
_LINE_ENDS = "\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


class RefusedError(Exception):
    """The file is not read; the message says why."""


def read_bytes(path: str, boundary: str, limit: int) -> bytes:
    """The content of a regular file of at most `limit` bytes whose real path lies inside `boundary`.

    Raises `RefusedError` for links that lead out, pipes and devices, files that are too large, and what the
    system refuses.
    """
    try:
        if os.path.islink(path) and not inside(path, boundary):
            raise RefusedError("a link that leads out of the project is not followed")
        status = os.stat(path)
        if not stat.S_ISREG(status.st_mode):
            raise RefusedError("not a regular file")
        if status.st_size > limit:
            raise RefusedError(f"larger than {limit // MEGABYTE} MB: not read")
        with open(path, "rb", opener=_without_blocking) as stream:
            data = stream.read(limit + 1)
    except OSError as error:
        raise RefusedError(f"cannot be read: {error.strerror or error}") from None
    except ValueError:
        raise RefusedError("the name holds a NUL character") from None
    if len(data) > limit:
        raise RefusedError(f"larger than {limit // MEGABYTE} MB: not read")
    return data


def beginning(path: str, size: int) -> bytes:
    """The first bytes of a regular file; none of a pipe or a device, which might never end or never answer.

    Raises `OSError` where the system refuses.
    """
    with open(path, "rb", opener=_without_blocking) as stream:
        return stream.read(size) if stat.S_ISREG(os.fstat(stream.fileno()).st_mode) else b""


def _without_blocking(path: str, flags: int) -> int:
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def inside(path: str, boundary: str) -> bool:
    """Whether the real path of `path` lies in the folder `boundary` (whose path is real already)."""
    real = os.path.realpath(path)
    return real == boundary or real.startswith(boundary.rstrip(os.sep) + os.sep)


def read_text(path: str, shown: str, boundary: str, limit: int) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a file, or None with the problem that says why not; `shown` is its path in reports."""
    from flaskcompat.text.decode import decode

    try:
        data = read_bytes(path, boundary, limit)
    except RefusedError as error:
        return None, (Problem(shown, 0, str(error)),)
    text, problems = decode(data, shown)
    if len(text) > MOST_LINES and sum(map(text.count, _LINE_ENDS)) > MOST_LINES:
        return None, (Problem(shown, 0, f"longer than {MOST_LINES} lines: not read"),)
    return text, problems
