"""One configured ignore: findings that a team lives with, for a reason and for a time."""

from __future__ import annotations

from typing import NamedTuple


class Ignore(NamedTuple):
    """One table in the setting `ignore`.

    `codes` are rule codes, beginnings of codes or tags. `until` is the last ISO day on which it holds, empty
    for no end. `paths` are globs and folders, of which one has to fit a finding's path; none fits all.
    `path` and `line` are the place of the entry itself.
    """

    codes: tuple[str, ...]
    reason: str
    until: str = ""
    paths: tuple[str, ...] = ()
    path: str = ""
    line: int = 0
