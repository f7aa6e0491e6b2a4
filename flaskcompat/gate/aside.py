"""Work done in a process beside this one, while this one goes on with other work."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import Generic, TypeVar

Result = TypeVar("Result")


class Aside(Generic[Result]):
    """A function that is called in a fork, where there is a second processor, or else when it is asked for.

    A fork has all that was imported and read so far, so that it starts at once. One that dies without an
    answer is made up for here.
    """

    def __init__(self, work: Callable[[], Result], apart: bool = True) -> None:
        """Begin with the work at once, unless it may not go on beside other work (`apart`)."""
        self._work = work
        self._child, self._answer = 0, -1
        if not (apart and _can_fork()):
            return
        self._answer, write = os.pipe()
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        self._child = os.fork()
        if self._child == 0:
            os.close(self._answer)
            _answer(work, write)
        os.close(write)

    def __enter__(self) -> Aside[Result]:
        return self

    def __exit__(self, *error: object) -> None:
        """End the fork, where nobody asked for its answer: what it works in may go now."""
        if self._child:
            os.close(self._answer)
            os.kill(self._child, signal.SIGKILL)
            os.waitpid(self._child, 0)
            self._child = 0

    def result(self) -> Result:
        """What the function returned. Raises what it raised."""
        if not self._child:
            return self._work()
        with os.fdopen(self._answer, "rb") as stream:
            data = stream.read()
        os.waitpid(self._child, 0)
        self._child = 0
        try:
            found: tuple[Result, BaseException | None] = pickle.loads(data)
        except (EOFError, pickle.UnpicklingError):
            return self._work()
        result, error = found
        if error is not None:
            raise error
        return result


def _answer(work: Callable[[], object], write: int) -> None:
    """Call the function, write what came of it, and end without any clean-up, which is the parent's."""
    status = 1
    try:
        try:
            data = pickle.dumps((work(), None), pickle.HIGHEST_PROTOCOL)
        except Exception as error:
            data = pickle.dumps((None, error), pickle.HIGHEST_PROTOCOL)
        with os.fdopen(write, "wb") as stream:
            stream.write(data)
        status = 0
    finally:
        os._exit(status)


def _can_fork() -> bool:
    """Whether a fork is possible, safe and of use."""
    if not hasattr(os, "fork") or sys.platform == "darwin":  # whose libraries do not all bear it
        return False
    return len(os.sched_getaffinity(0)) > 1 if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1) > 1
