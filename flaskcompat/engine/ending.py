"""Makes a run that is told to end leave in order, with what it has to take away."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_NAMES = ("SIGTERM", "SIGHUP")
"""Signals that end a process at once unless it says otherwise; Python itself does so for SIGINT."""


class _Ended(SystemExit):
    """The run was told to end; with the status by which a shell tells of it."""


@contextmanager
def ended_in_order() -> Iterator[None]:
    """Turn the signals that end a process into an exception; whoever handles them otherwise keeps doing so.

    The process then ends by the signal after all, as whoever sent it expects.
    """
    here = os.getpid()
    taken = list(_taken())
    try:
        yield
    except _Ended as ended:
        if os.getpid() == here and taken:
            number = int(str(ended.code)) - 128
            signal.signal(number, signal.SIG_DFL)
            os.kill(here, number)
        raise
    finally:
        for number in taken:
            signal.signal(number, signal.SIG_DFL)


def _taken() -> Iterator[int]:
    if threading.current_thread() is not threading.main_thread():
        return  # only the main thread may set a handler
    for name in _NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _end)
            yield number


def _end(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_IGN)  # said once is enough: what is taken away now shall go
    raise _Ended(128 + number)
