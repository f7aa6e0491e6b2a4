"""Finds the Python that a witness needs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from packaging.version import Version

from flaskcompat.witness.commands import run

GET_TIMEOUT = 600.0


def find_python(version: str, uv: str, env: dict[str, str]) -> str:
    """The path of a CPython `X.Y` (or `X.Y.Z`): the running one, one of pyenv's, or what uv finds or gets.

    Empty when there is none. pyenv is asked before uv, since uv takes its shims for Pythons and cannot run
    those that pyenv has not made current.
    """
    if _is(version, ".".join(map(str, sys.version_info[:3]))):
        return sys.executable
    return _of_pyenv(version) or _of_uv(version, uv, env)


def _is(wanted: str, version: str) -> bool:
    return f"{version}.".startswith(f"{wanted}.")


def _of_pyenv(version: str) -> str:
    root = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv")
    found = [
        folder
        for folder in (root / "versions").glob(f"{version}*")
        if _is(version, folder.name)
        and folder.name.replace(".", "").isdigit()
        and (folder / "bin/python").exists()
    ]
    return str(max(found, key=lambda folder: Version(folder.name)) / "bin/python") if found else ""


def _of_uv(version: str, uv: str, env: dict[str, str]) -> str:
    find = [uv, "python", "find", "--quiet", "--no-project", "--no-python-downloads", version]
    for command in (find, [uv, "python", "install", "--quiet", version], find):
        done = run(command, cwd=Path.home(), env=env, timeout=GET_TIMEOUT)
        lines = done.output.splitlines()
        if command is find and done.status == 0 and lines and Path(lines[-1]).exists():
            return lines[-1]
    return ""
