from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading

import pytest

from flaskcompat.engine.ending import ended_in_order

pytestmark = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")

RUN = """
import os, signal
from flaskcompat.engine.ending import ended_in_order
try:
    with ended_in_order(), ended_in_order():
        try:
            os.kill(os.getpid(), signal.SIGTERM)
            os.kill(os.getpid(), signal.SIGTERM)
        finally:
            print("in order", flush=True)
finally:
    print("not reached", flush=True)
"""


def test_a_run_that_is_told_to_end_leaves_in_order_and_ends_by_the_signal() -> None:
    done = subprocess.run([sys.executable, "-c", RUN], stdout=subprocess.PIPE, timeout=30)
    assert (done.returncode, done.stdout) == (-signal.SIGTERM, b"in order\n")


def test_handlers_are_as_before_afterwards() -> None:
    with ended_in_order():
        assert signal.getsignal(signal.SIGTERM) != signal.SIG_DFL
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_what_others_handle_or_ignore_stays_theirs() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does
    try:
        with ended_in_order():
            assert signal.getsignal(signal.SIGHUP) == signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, signal.SIG_DFL)


def test_other_threads_than_the_main_one_have_no_handlers_to_set() -> None:
    seen = []

    def work() -> None:
        with ended_in_order():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [signal.SIG_DFL]
