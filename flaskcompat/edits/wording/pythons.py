"""The name of one Python (`3.8`, `python-3.8.10`, `3.8-slim-bookworm`) moved into a wanted range."""

from __future__ import annotations

import re

from flaskcompat.edits.place import RefusedError
from flaskcompat.edits.wording.ranges import exact, lowest

_VERSION = re.compile(r"(?<![\d.])[23]\.\d+(?:\.\d+)?(?!\d|\.\d)")
_PACKED = re.compile(r"(?<=py)3\d{1,2}(?!\d)", re.IGNORECASE)


def reworded(old: str, wanted: str) -> str:
    """Turn `3.8-slim` and `>=3.9` into `3.9-slim`: the lowest Python of the range; the rest stays."""
    low = exact(wanted) or ".".join(lowest(wanted).split(".")[:2])
    if "pypy" in old.lower() or not low:
        raise RefusedError(f"which Python {old.strip()[:80]!r} is to become, {wanted!r} does not tell")
    found = _VERSION.search(old)
    if found:
        return f"{old[: found.start()]}{low}{old[found.end() :]}"
    packed = "".join(low.split(".")[:2])
    return _PACKED.sub(packed, old, count=1)
