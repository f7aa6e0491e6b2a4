"""What a change brings and mends: the verdict on a pull request."""

from __future__ import annotations

from typing import Literal, NamedTuple

from flaskcompat.model.plan import Change
from flaskcompat.model.report import Finding

Verdict = Literal["breaks", "warns", "unclear", "mends", "safe"]


class Moved(NamedTuple):
    """A distribution whose version the change moves; `before` or `after` is empty where it comes or goes.

    Several versions, as in the forks of a lock, are joined by commas. `direct` tells versions that the files
    state from those that only an install brings along.
    """

    distribution: str
    before: str
    after: str
    path: str
    line: int
    direct: bool = True


class Repair(NamedTuple):
    """What makes a change right: versions that must move along, a unified diff of files, commands for locks.

    `blockers` say why there is no such thing, `left` what people have to do themselves.
    """

    along: tuple[Change, ...] = ()
    diff: str = ""
    commands: tuple[str, ...] = ()
    blockers: tuple[str, ...] = ()
    left: tuple[str, ...] = ()


class Gate(NamedTuple):
    """The verdict on what changed between two states; the report's own findings are those that it brings.

    `breaks`: an error is brought; `warns`: a warning; `unclear`: neither, but something new cannot be read or
    is not known; `mends`: nothing of that, and something is mended; `safe`: nothing at all. `base` and `head`
    are commits, `head` empty for the files as they are. `remarks` say what else is to be known.
    """

    verdict: Verdict
    base: str
    head: str
    asked: str
    moves: tuple[Moved, ...] = ()
    mended: tuple[Finding, ...] = ()
    repair: Repair = Repair()
    remarks: tuple[str, ...] = ()
