"""Runs one combination after the other, each in a fork: `python -I -S server.py`, a job a line on stdin.

A job is JSON: `folders` (what goes to the front of `sys.path`), `driver` (path of a driver, empty for the
stack's own features), `home` (an empty folder of the job's own) and `trace` (whether to tell the traceback).
The answer is one line of JSON on stdout.

What Flask itself imports of the standard library is imported once, before the forks.
"""

from __future__ import annotations

import contextlib
import json
import os
import resource
import signal
import sys
import time

SECONDS = 20
MEMORY = 2 << 30
HERE = os.path.dirname(os.path.abspath(__file__))
COMMON = (
    "ast asyncio base64 calendar code codecs collections.abc contextlib contextvars copy csv "
    "dataclasses datetime decimal difflib email.message email.mime.text email.policy email.utils errno "
    "functools getpass gettext gzip hashlib hmac html html.parser http.client http.cookiejar "
    "http.cookies http.server importlib.abc importlib.metadata importlib.util inspect io itertools json "
    "linecache locale logging logging.handlers math mimetypes numbers operator pathlib pickle pkgutil "
    "platform posixpath pprint queue random re secrets shutil socket socketserver sqlite3 ssl string "
    "struct subprocess tempfile textwrap threading tokenize traceback types typing unicodedata "
    "unittest.mock urllib.parse urllib.request uuid warnings weakref xml.etree.ElementTree zipfile zlib "
).split()


class OutOfTime(BaseException):
    """The combination took too long; a `BaseException`, so that no `except Exception` swallows it."""


def main() -> None:
    """Answer jobs until stdin ends."""
    sys.path[:] = [entry for entry in sys.path if "site-packages" not in entry and entry != HERE]
    preload()
    answers = os.fdopen(os.dup(1), "w")
    for line in sys.stdin:
        started = time.monotonic()
        answer = answer_of(json.loads(line))
        answer["seconds"] = round(time.monotonic() - started, 2)
        answers.write(json.dumps(answer) + "\n")
        answers.flush()


def preload() -> None:
    """Import the modules that (nearly) every run needs; Pythons that lack one do without."""
    import warnings

    warnings.simplefilter("ignore")
    for name in COMMON:
        with contextlib.suppress(ImportError):
            __import__(name)
    sys.path.append(HERE)
    import run  # noqa: F401

    sys.path.remove(HERE)


def answer_of(job):
    """What the fork that runs the job says, or how it died."""
    read, write = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read)
        work(job, write)
    os.close(write)
    with os.fdopen(read, "rb") as stream:
        data = stream.read()
    status = os.waitpid(pid, 0)[1]
    try:
        return json.loads(data.decode())
    except ValueError:
        return {"stage": "died", "error": "Died", "message": f"status {status}", "place": ""}


def work(job, write) -> None:
    """Run the job in this fork, write what became of it, and end without any clean-up."""
    try:
        null = os.open(os.devnull, os.O_RDWR)
        for number in (0, 1, 2):
            os.dup2(null, number)
        sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")  # noqa: SIM115
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        signal.signal(signal.SIGALRM, out_of_time)
        signal.setitimer(signal.ITIMER_REAL, job.get("seconds", SECONDS), 2)
        os.chdir(job["home"])
        sys.path[:0] = job["folders"]
        sys.path.insert(0, job["home"])
        if job.get("sites"):  # what an environment does with `.pth` files: setuptools brings distutils so
            import site

            for folder in job["folders"]:
                site.addsitedir(folder)
        import run

        answer = run.run(job)
        signal.setitimer(signal.ITIMER_REAL, 0)
    except BaseException as error:
        answer = {"stage": "died", "error": type(error).__name__, "message": str(error)[:200], "place": ""}
    os.write(write, json.dumps(answer).encode())
    os._exit(0)


def out_of_time(number, frame):
    raise OutOfTime(f"more than {SECONDS} seconds")


if __name__ == "__main__":
    main()
