"""Pins that have no wheel for another Python: what is to move along, so that nothing has to be compiled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from packaging.version import Version

from flaskcompat.planner.solving.fit import Fit
from flaskcompat.planner.solving.question import Question
from flaskcompat.planner.solving.search import solvable
from flaskcompat.planner.solving.stock import Stock

Names = frozenset[str]
_NONE: Names = frozenset()


def lost(name: str, version: Version, before: Stock, after: Stock) -> bool:
    """Whether a release has wheels for the Pythons of before, and not for all of those after."""
    return before.is_ready(name, version) and not after.is_ready(name, version)


def wheels(asked: Sequence[Question], fit: Fit, before: Stock) -> Iterator[Names]:
    """The names of which a release with a wheel is to be taken, as many as can be, and then none.

    Of those whose wheels are lost on the Pythons of `fit` all move together if that has a solution, else
    those that have one, taken one after the other.
    """
    question = [each for each in asked if not each.downward][-1]
    lacking = [name for name in _lacking(question, fit, before) if _has_one(name, question, fit)]
    taken = frozenset(lacking)
    if taken and not solvable(question._replace(ready=taken), fit):
        taken = _NONE
        for name in lacking:
            if solvable(question._replace(ready=taken | {name}), fit):
                taken |= {name}
    yield from (taken, _NONE) if taken else (_NONE,)


def _lacking(question: Question, fit: Fit, before: Stock) -> list[str]:
    there = {**question.resolved, **question.current}
    return sorted(name for name, version in there.items() if lost(name, version, before, fit.stock))


def _has_one(name: str, question: Question, fit: Fit) -> bool:
    today = question.current.get(name) or question.resolved[name]
    return any(version >= today and fit.stock.is_ready(name, version) for version in fit.stock.offered(name))
