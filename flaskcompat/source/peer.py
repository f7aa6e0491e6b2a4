"""A second process that is a copy of this one, and what both say to each other."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import IO, Any


class LostError(Exception):
    """The other process has ended before it said everything."""


class Peer:
    """One end of the line between two processes, which speak in turn.

    What is said is pickled: it only ever comes from the other half of this very run.
    """

    def __init__(self, incoming: int, outgoing: int, child: int = 0) -> None:
        self._incoming: IO[bytes] = open(incoming, "rb")  # noqa: SIM115
        self._outgoing: IO[bytes] = open(outgoing, "wb")  # noqa: SIM115
        self._child = child

    def say(self, thing: object) -> None:
        """Send something to the other process; raises `LostError` where that is gone."""
        try:
            pickle.dump(thing, self._outgoing, pickle.HIGHEST_PROTOCOL)
            self._outgoing.flush()
        except OSError as error:
            raise LostError from error

    def hear(self) -> Any:
        """Wait for what the other process says; raises `LostError` where it is gone."""
        try:
            return pickle.load(self._incoming)
        except (OSError, EOFError, pickle.UnpicklingError) as error:
            raise LostError from error

    def end(self) -> None:
        """End the other process, where it has not ended by itself."""
        for stream in (self._incoming, self._outgoing):
            try:
                stream.close()
            except OSError:
                continue
        if not self._child:
            return
        try:
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
        except OSError:
            return


def can_divide() -> bool:
    """Whether a copy of this process is safe to make, and has a processor to run on.

    A copy has none of the other threads; on macOS the system's libraries do not survive it.
    """
    if sys.platform in ("darwin", "win32", "emscripten", "wasi") or not hasattr(os, "fork"):
        return False
    threading = sys.modules.get("threading")
    if threading is not None and threading.active_count() > 1:
        return False
    return len(os.sched_getaffinity(0)) > 1 if hasattr(os, "sched_getaffinity") else False


def divide(work: Callable[[Peer], None]) -> Peer | None:
    """Start a copy of this process that does some work and ends; None where the system refuses."""
    ends: list[int] = []
    try:
        ends += os.pipe()
        ends += os.pipe()
        child = os.fork()
    except OSError:
        for end in ends:
            os.close(end)
        return None
    to_read, from_child, from_parent, to_write = ends
    if child:
        os.close(from_child)
        os.close(from_parent)
        return Peer(to_read, to_write, child)
    status = 1
    try:
        os.close(to_read)
        os.close(to_write)
        work(Peer(from_parent, from_child))
        status = 0
    except BaseException:  # whatever it was, the other process does the work anew
        pass
    finally:
        os._exit(status)
