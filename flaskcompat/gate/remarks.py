"""What is to be known of a comparison beside its findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from flaskcompat.engine.check import Survey
from flaskcompat.gate.files import looked_at
from flaskcompat.gate.sides import State
from flaskcompat.gate.uncommitted import uncommitted
from flaskcompat.model.report import Report

_NAMED = 4


def remarks_on(
    new: State, before: Report, after: Survey, committed: Mapping[str, str] | None
) -> Iterator[str]:
    """Turn both sides into sentences: what was not there to compare with, and what is not committed.

    `committed` are the blobs of what is checked out, none where commits were compared.
    """
    if not before.projects:
        yield "the base has no manifest and no lock there: all findings count as brought"
    if not after.report.projects:
        yield "nothing to judge: no manifest and no lock found"
    if committed is not None:
        changed = uncommitted(looked_at(new, after), new.top, committed)
        if changed:
            yield f"the files as they are count: {_files(changed)} not as committed"


def _files(paths: list[str]) -> str:
    shown = ", ".join(paths[:_NAMED])
    left = len(paths) - _NAMED
    more = f" and {left} more" if left > 0 else ""
    return f"{shown}{more} {'is' if len(paths) == 1 else 'are'}"
