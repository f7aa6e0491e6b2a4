"""Where the makers of a distribution tell what a release changed, read from data that comes with the tool."""

from __future__ import annotations

import json
import os
from functools import lru_cache

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "data", "changelogs.json")
"""The page of each distribution; `{release}` and `{dashed}` stand for the release, `3.0.0` and `3-0-0`."""


@lru_cache(maxsize=1)
def _load() -> dict[str, str]:
    with open(PATH, encoding="utf-8") as stream:
        found: dict[str, str] = json.load(stream)
    return found


def changelog(distribution: str, release: str = "", *, came: bool = False) -> str:
    """The address of the page that tells of a release, or of all where none is named; empty if not known.

    `distribution` is a normalized name, or `python`, whose releases are `3.12` and the like. Where something
    `came` with the release, a part of the page that tells what went is not what is meant.
    """
    page = _load().get(distribution, "")
    if not release and "{" in page:
        return page.partition("{")[0].rpartition("/")[0] + "/"
    address, _, part = page.partition("#")
    if came and "{" not in part:
        page = address
    return page.format(release=release, dashed=release.replace(".", "-"))
