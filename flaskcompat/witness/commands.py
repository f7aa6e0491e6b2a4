"""Runs a command with a time limit, and keeps the end of what it prints."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

TAIL = 4000
"""Characters of output that are kept: the end of a traceback, not a log."""


class Done(NamedTuple):
    """The exit status (nothing when the time ran out), and the end of both output streams together."""

    status: int | None
    output: str


def run(command: Sequence[str | Path], *, cwd: Path, env: Mapping[str, str], timeout: float) -> Done:
    """Run a command in a session of its own, so that whatever it started ends with it.

    Output goes to a file: a pipe that a grandchild keeps open would be waited for without end.
    """
    with tempfile.TemporaryFile() as output:
        with subprocess.Popen(
            command,
            cwd=cwd,
            env=dict(env),
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        ) as process:
            try:
                status: int | None = process.wait(timeout)
            except subprocess.TimeoutExpired:
                status = None
            finally:
                _end(process)
        output.seek(max(0, output.seek(0, os.SEEK_END) - 4 * TAIL))
        text = output.read().decode("utf-8", "replace")
    return Done(status, text[-TAIL:].strip())


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the whole session, also after the command itself has gone."""
    if os.name == "posix":
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            return
    elif process.poll() is None:
        process.kill()
