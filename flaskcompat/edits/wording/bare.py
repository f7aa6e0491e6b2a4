"""Versions where a bare one is exact and `*` is any: Pipfile, PDM's overrides, pixi's `pypi-dependencies`."""

from __future__ import annotations

from flaskcompat.edits.wording import pep440
from flaskcompat.edits.wording.ranges import exact


def reworded(old: str, wanted: str) -> str:
    """Turn `2.2.2` and `==3.1.3` into `3.1.3`, and a range into a specifier; any version is `*`."""
    if not wanted:
        return "*"
    if old.strip()[:1].isdigit() and exact(wanted):
        return exact(wanted)
    return pep440.reworded(old, wanted)
