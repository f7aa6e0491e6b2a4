"""The moves from what a project has to what it wants, in an order in which each stop works."""

from __future__ import annotations

from typing import NamedTuple


class Move(NamedTuple):
    """One version before and after; `before` is empty for what comes in, `after` for what goes.

    `specifier` is what the owner is to say of the name (`==3.1.3`, or a range where it asks for one), empty
    for what goes. `why` says what the version before fails with in the end.
    """

    name: str
    before: str
    after: str
    specifier: str = ""
    why: str = ""


class Stage(NamedTuple):
    """Moves that have to be made together, why, and all versions (by name) that are there afterwards.

    `python` is the Python (`X.Y`) on which they were solved. `needs_python` is a specifier (`>=3.9`) where
    the Pythons of the project have to change before the moves can be made.
    """

    moves: tuple[Move, ...]
    why: str
    versions: tuple[tuple[str, str], ...]
    python: str = ""
    needs_python: str = ""
    together: tuple[tuple[str, ...], ...] = ()
    """The moves that need each other, by name; what is in none of these can be made alone."""


class Way(NamedTuple):
    """The stages in order, for one owner of versions (a lock, or a manifest): `path` as reported.

    `blockers` say why there is no way, and `blocking` names the distributions that stand in it.
    """

    path: str
    stages: tuple[Stage, ...] = ()
    blockers: tuple[str, ...] = ()
    blocking: tuple[str, ...] = ()
    rest: tuple[Stage, ...] = ()
    """Where something blocks: the stages for all the rest, if what blocks were not there."""
