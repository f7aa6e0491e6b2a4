"""What a run is asked for."""

from __future__ import annotations

import re
from typing import NamedTuple

from flaskcompat.errors import UsageError
from flaskcompat.model.ignore import Ignore


class Options(NamedTuple):
    """The options of `check`, after settings and command line are put together.

    `python` holds `X.Y` texts that replace what the projects declare or use; `exclude_newer` is an ISO date;
    `rules` are folders with more rules; `env` is the folder of an installed environment.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    python: tuple[str, ...] = ()
    exclude_newer: str = ""
    rules: tuple[str, ...] = ()
    baseline: str = ""
    source: bool = True
    env: str = ""
    online: bool = False
    target: tuple[str, ...] = ()
    """Versions (`flask==3.1.3`) to judge with in place of the projects' own."""
    cache: bool = True
    """Whether scans of large projects are kept in the user's cache folder, and taken from there."""
    ignores: tuple[Ignore, ...] = ()
    """Ignores with a reason, from the settings file."""
    shrink: bool = False
    """Whether entries that accept nothing any more are taken out of the baseline's file."""
    cures: bool = True
    """Whether it is worked out what to do about each finding; who plans anyway has no use for it."""
    stands_for: tuple[str, str] = ("", "")
    """A folder that is a copy, and the one that it stands for, whose paths reports give."""
    nested: bool = True
    """Whether repositories below the first folder (submodules, clones) are looked into."""


def checked(options: Options) -> Options:
    """The options themselves. Raises `UsageError` for a Python or a date that is none."""
    for version in options.python:
        if not re.fullmatch(r"[23]\.\d+(\.\d+)?", version):
            raise UsageError(f"--python is X.Y, not {version!r}")
    if options.exclude_newer and not _is_date(options.exclude_newer):
        raise UsageError(f"--exclude-newer is a date like 2024-05-31, not {options.exclude_newer!r}")
    return options


def _is_date(text: str) -> bool:
    """Whether text is an ISO date, alone or before a time."""
    from datetime import datetime

    try:
        datetime.fromisoformat(re.sub(r"[Zz]$", "+00:00", text))
    except ValueError:
        return False
    return re.match(r"\d{4}-\d{2}-\d{2}($|[T ])", text) is not None
