"""The name that a URL tells of what it leads to."""

from __future__ import annotations

import re

from flaskcompat.model.names import normalize

_EGG = re.compile(r"[#&]egg=([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)")


def name_of(url: str) -> str:
    """Turn `...#egg=Name` into the distribution's name, empty where the URL does not tell it."""
    found = _EGG.search(url)
    return normalize(found[1]) if found else ""
