"""What a run is asked for."""

from __future__ import annotations

from typing import NamedTuple


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
