"""What is to be known of a comparison beside its findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from flaskcompat.model.report import Report

_NAMED = 4


def remarks_on(before: Report, after: Report, changed: Sequence[str]) -> Iterator[str]:
    """Turn both sides into sentences: what was not there to compare with, and what is not committed."""
    if not before.projects:
        yield "the base has no manifest and no lock there: all findings count as brought"
    if not after.projects:
        yield "nothing to judge: no manifest and no lock found"
    yield from _pythons(before, after)
    if changed:
        yield f"the files as they are count: {_files(changed)} not as committed"


def _pythons(before: Report, after: Report) -> Iterator[str]:
    """The Pythons of projects on both sides that go or come."""
    new = {project.path: project.pythons for project in after.projects}
    pairs = [(project.pythons, new[project.path]) for project in before.projects if project.path in new]
    gone = dict.fromkeys(each for old, now in pairs for each in old if now and each not in now)
    come = dict.fromkeys(each for old, now in pairs for each in now if old and each not in old)
    if gone:
        yield f"Python {_listed(gone)} {'is' if len(gone) == 1 else 'are'} left behind"
    if come:
        yield f"Python {_listed(come)} {'comes' if len(come) == 1 else 'come'} in"


def _listed(texts: Iterable[str]) -> str:
    *others, last = texts
    return f"{', '.join(others)} and {last}" if others else last


def _files(paths: Sequence[str]) -> str:
    shown = ", ".join(paths[:_NAMED])
    left = len(paths) - _NAMED
    more = f" and {left} more" if left > 0 else ""
    return f"{shown}{more} {'is' if len(paths) == 1 else 'are'}"
