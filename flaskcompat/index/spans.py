"""Runs of releases, in words for messages."""

from __future__ import annotations

from collections.abc import Sequence


def span_text(releases: Sequence[str], has: Sequence[bool]) -> str:
    """Turn which releases have something into `>=1.0,<2.0 or >=2.3`, `*` for all, `none` for no release."""
    runs = []
    start = None
    for number, there in enumerate([*has, False]):
        if there and start is None:
            start = number
        elif not there and start is not None:
            runs.append((start, number))
            start = None
    return " or ".join(_run(releases, start, end) for start, end in runs) or "none"


def _run(releases: Sequence[str], start: int, end: int) -> str:
    bounds = [f">={releases[start]}"] if start else []
    bounds += [f"<{releases[end]}"] if end < len(releases) else []
    return ",".join(bounds) or "*"


def lowest(text: str) -> str:
    """The first release of what `span_text` wrote, empty where that is the first of all."""
    return text.partition(" or ")[0].partition(",")[0].removeprefix(">=") if text.startswith(">=") else ""


def went(releases: Sequence[str], has: Sequence[bool | None], current: int) -> str:
    """The release from which on something is known to be gone, up to a current one; empty if it came later.

    Of releases between that may have it or not (`None`) nothing is said.
    """
    if True not in has[:current]:
        return ""
    while has[current - 1] is False:
        current -= 1
    return releases[current]
