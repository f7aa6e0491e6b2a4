from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from flaskcompat.witness.commands import TAIL, Done, run


def _python(code: str, folder: Path, timeout: float = 30) -> Done:
    return run([sys.executable, "-c", code], cwd=folder, env=dict(os.environ), timeout=timeout)


def test_a_command_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        run(["/nowhere/command"], cwd=tmp_path, env={}, timeout=1)


def test_a_command_that_does_not_end_is_ended(tmp_path: Path) -> None:
    started = time.monotonic()
    done = _python("print('begun', flush=True); import time; time.sleep(60)", tmp_path, timeout=1)
    assert done == Done(None, "begun")
    assert time.monotonic() - started < 20


@pytest.mark.skipif(os.name != "posix", reason="sessions are of POSIX")
def test_what_a_command_leaves_running_ends_with_it(tmp_path: Path) -> None:
    code = (
        "import subprocess, sys\n"
        "print(subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)']).pid)"
    )
    started = time.monotonic()
    done = _python(code, tmp_path)
    assert time.monotonic() - started < 20
    time.sleep(0.2)
    assert _is_gone(int(done.output))


def _is_gone(pid: int) -> bool:
    stat = Path(f"/proc/{pid}/stat")
    return not stat.exists() or stat.read_text().rpartition(")")[2].split()[0] == "Z"


def test_the_end_of_a_long_output_is_kept(tmp_path: Path) -> None:
    done = _python("print('x' * 1_000_000); print('the end')", tmp_path)
    assert done.output.endswith("the end")
    assert len(done.output) <= TAIL


def test_output_need_not_be_text(tmp_path: Path) -> None:
    done = _python("import sys; sys.stdout.buffer.write(b'\\xff\\x00'); sys.exit(3)", tmp_path)
    assert done == Done(3, "\ufffd\x00")


def test_both_streams_are_kept(tmp_path: Path) -> None:
    done = _python("import sys; print('out', flush=True); print('err', file=sys.stderr)", tmp_path)
    assert done == Done(0, "out\nerr")
