"""Two copies of this process that work for it, and what they say to each other and to it."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable, Iterable
from typing import IO, Any


class LostError(Exception):
    """The other process has ended before it said everything."""


class Line:
    """What one process says to another, and hears from it.

    Things are pickled: they only ever come from another part of this very run.
    """

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._incoming: IO[bytes] | None = open(incoming, "rb") if incoming >= 0 else None  # noqa: SIM115
        self._outgoing: IO[bytes] | None = open(outgoing, "wb") if outgoing >= 0 else None  # noqa: SIM115

    def say(self, thing: object) -> None:
        """Send something to the other process; raises `LostError` where that is gone."""
        try:
            assert self._outgoing is not None
            pickle.dump(thing, self._outgoing, pickle.HIGHEST_PROTOCOL)
            self._outgoing.flush()
        except OSError as error:
            raise LostError from error

    def hear(self) -> Any:
        """Wait for what the other process says; raises `LostError` where it is gone."""
        try:
            assert self._incoming is not None
            return pickle.load(self._incoming)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise LostError from error

    def close(self) -> None:
        """Say and hear nothing more."""
        for stream in (self._incoming, self._outgoing):
            try:
                if stream is not None:
                    stream.close()
            except OSError:
                continue


Work = Callable[[Line, Line], None]
"""What a copy does, with the lines to the other one and to the process that it is a copy of."""


class Pair:
    """Two processes at work, with the `lines` from them."""

    def __init__(self, lines: tuple[Line, Line], children: tuple[int, int]) -> None:
        self.lines, self._children = lines, children

    def end(self) -> None:
        """End both, where they have not ended by themselves."""
        for line in self.lines:
            line.close()
        _end(self._children)


def _end(children: Iterable[int]) -> None:
    for child in children:
        try:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
        except OSError:
            continue


def can_divide() -> bool:
    """Whether copies of this process are safe to make, and have processors to run on.

    A copy has none of the other threads; on macOS the system's libraries do not survive it.
    """
    if sys.platform in ("darwin", "win32", "emscripten", "wasi") or not hasattr(os, "fork"):
        return False
    threading = sys.modules.get("threading")
    if threading is not None and threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1 if hasattr(os, "sched_getaffinity") else False


def divide(first: Work, second: Work) -> Pair | None:
    """Start two copies of this process that do some work and end; None where the system refuses."""
    pipes: list[tuple[int, int]] = []
    children: list[int] = []
    try:
        pipes += [os.pipe() for _ in range(4)]
        (
            (hear_first, tell_second),
            (hear_second, tell_first),
            (from_first, up_first),
            (from_second, up_second),
        ) = pipes
        for work, ends in (
            (first, (hear_second, tell_second, up_first)),
            (second, (hear_first, tell_first, up_second)),
        ):
            child = os.fork()
            if not child:
                _work(work, ends, {end for pipe in pipes for end in pipe} - {*ends})
            children.append(child)
    except OSError:
        for end in (end for pipe in pipes for end in pipe):
            os.close(end)
        _end(children)
        return None
    for end in {end for pipe in pipes for end in pipe} - {from_first, from_second}:
        os.close(end)
    return Pair((Line(from_first, -1), Line(from_second, -1)), (children[0], children[1]))


def _work(work: Work, ends: tuple[int, int, int], others: Iterable[int]) -> None:
    """Work in a copy, and end it whatever happens; `others` are the ends of pipes that are not its own.

    As long as somebody holds them, nobody would notice that another process is gone.
    """
    status = 1
    try:
        for end in others:
            os.close(end)
        incoming, outgoing, up = ends
        work(Line(incoming, outgoing), Line(-1, up))
        status = 0
    except BaseException:  # whatever it was, the first process does the work anew
        pass
    finally:
        os._exit(status)
