"""What a bot would have proposed to an application: the releases that came after its versions were pinned."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from packaging.version import Version

from tests.matrix.grid import STACK, Out, releases
from tests.matrix.tools import Tools

MOST = 18
"""Proposals for one application."""
STACK_AND_FLASK = ("flask", *STACK)


class Proposal(NamedTuple):
    """One release of one distribution, and the ISO day after it came out."""

    day: str
    name: str
    version: str


class Bump(NamedTuple):
    """A proposal to an application, the versions before and after it, and what running both showed.

    `new` is empty where the versions cannot be installed together. `truth` is `works` or `breaks`; `why` says
    what broke: a driver or feature with its exception, or what the resolver said.
    """

    app: str
    python: str
    proposal: Proposal
    old: Mapping[str, str]
    new: Mapping[str, str]
    truth: str
    why: str


def proposals(tools: Tools, pins: Mapping[str, str], extensions: Iterable[str], since: str) -> list[Proposal]:
    """The proposals to take, oldest first: new minors of the stack and of extensions, and of others some."""
    own = {*extensions, *STACK_AND_FLASK}
    near: list[Proposal] = []
    far: list[Proposal] = []
    for name in pins:
        for each in _firsts(releases(tools, name), pins[name], since):
            day = (date.fromisoformat(each.uploaded) + timedelta(days=1)).isoformat()
            (near if name in own else far).append(Proposal(day, name, each.version))
    chosen = _thinned(sorted(near), MOST * 3 // 4)
    chosen += _thinned(sorted(far), MOST - len(chosen))
    return sorted(chosen)


def _firsts(found: Iterable[Out], pin: str, since: str) -> list[Out]:
    """The first and the last release of every minor after a pin that came out after a day."""
    later = [each for each in found if Version(each.version) > Version(pin) and each.uploaded > since]
    groups = [list(group) for _, group in groupby(later, key=lambda each: Version(each.version).release[:2])]
    return list(dict.fromkeys(each for group in groups for each in (group[0], group[-1])))


def _thinned(found: list[Proposal], most: int) -> list[Proposal]:
    """So many of them, spread evenly."""
    if len(found) <= most:
        return found
    return [found[number * len(found) // most] for number in range(most)]
