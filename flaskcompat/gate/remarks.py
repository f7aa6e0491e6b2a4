"""What is to be known of a comparison beside its findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from flaskcompat.model.report import Report

_NAMED = 4


def remarks_on(before: Report, after: Report, changed: Sequence[str]) -> Iterator[str]:
    """Turn both sides into sentences: what was not there to compare with, and what is not committed."""
    if not before.projects:
        yield "the base has no manifest and no lock there: all findings count as brought"
    if not after.projects:
        yield "nothing to judge: no manifest and no lock found"
    if changed:
        yield f"the files as they are count: {_files(changed)} not as committed"


def _files(paths: Sequence[str]) -> str:
    shown = ", ".join(paths[:_NAMED])
    left = len(paths) - _NAMED
    more = f" and {left} more" if left > 0 else ""
    return f"{shown}{more} {'is' if len(paths) == 1 else 'are'}"
