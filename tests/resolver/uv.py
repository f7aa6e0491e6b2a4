"""Asks uv what an install gets."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

from packaging.version import Version

from flaskcompat.model.names import normalize
from tests.resolver.cases import Answer, Case

UNSOLVABLE = "no solution"
PIN = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^]]*\])?==([^\s;]+)")


def ask(case: Case, cache: Path, index: str = "") -> Answer:
    """Turn a case into uv's answer, for CPython on x86-64 Linux.

    Asked is the index at `index`, else the one that uv is configured for; there, source archives that tell
    nothing without being built are built, as by an install. uv keeps in `cache` what it saw.
    """
    command = [
        "uv",
        "pip",
        "compile",
        "-",
        "--quiet",
        "--no-header",
        "--no-annotate",
        "--cache-dir",
        str(cache),
    ]
    command += ["--exclude-newer", case.day, "--python-version", case.python]
    command += ["--python-platform", "x86_64-manylinux_2_28"]
    command += ["--default-index", index, "--no-build"] if index else []
    limits = {"UV_CONCURRENT_DOWNLOADS": "4", "UV_CONCURRENT_BUILDS": "1", "UV_PYTHON_DOWNLOADS": "never"}
    done = subprocess.run(
        command,
        input="\n".join(case.requirements) + "\n",
        capture_output=True,
        text=True,
        env={**os.environ, **limits},
        check=False,
    )
    if done.returncode:
        return Answer(case, None, bool(index), _reason(done.stderr))
    pins = {normalize(name): str(Version(version)) for name, version in PIN.findall(done.stdout)}
    return Answer(case, dict(sorted(pins.items())), bool(index))


def _reason(text: str) -> str:
    """The first words of uv's complaint; addresses and places are nobody's business."""
    words = " ".join(text.split())
    if "No solution found" in words:
        return UNSOLVABLE
    return re.sub(r"(https?|file)://\S+|/\S+/\S+", "...", words)[:300]
