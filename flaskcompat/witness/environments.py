"""Builds throwaway environments with uv, each set of versions once in a run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from itertools import count
from pathlib import Path
from threading import Lock
from typing import Literal, NamedTuple

from flaskcompat.model.names import normalize
from flaskcompat.witness.commands import Done, run
from flaskcompat.witness.installer import find_uv, uv_environment
from flaskcompat.witness.pins import Wish
from flaskcompat.witness.pythons import find_python

INSTALL_TIMEOUT = 900.0
NO_SOLUTION = 1
"""The status with which uv says that requirements cannot be met; everything else that goes wrong is 2."""
WRONG_PYTHON = ("does not satisfy Python", "requires Python ")
"""What uv says of a release whose `Requires-Python` excludes the Python: from an index, and from a file."""


class Built(NamedTuple):
    """An environment: its folder, and its Python."""

    folder: Path
    python: Path

    def versions(self) -> dict[str, str]:
        """The distributions that are installed, by normalized name."""
        infos = [
            *self.folder.glob("lib/python*/site-packages/*.dist-info"),
            *self.folder.glob("Lib/site-packages/*.dist-info"),
        ]
        parts = [info.name.removesuffix(".dist-info").partition("-") for info in infos]
        return {normalize(name): version for name, _, version in sorted(parts)}


COMPILERS = ("cc", "gcc", "clang", "cl")
FAILED_BUILD = "Failed to build"


class Refused(NamedTuple):
    """Why there is no environment.

    `no python`: this machine has not the one that is needed; `python`: a release is not for this Python;
    `no compiler`: something has to be compiled, and this machine cannot; `no solution`: the requirements
    cannot be met; `broken`: anything else, such as a failed build.
    """

    why: Literal["no python", "no compiler", "python", "no solution", "broken"]
    output: str


class Workshop:
    """Builds environments below `root`, and remembers them; safe to use from several threads."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._uv = find_uv()
        self._env = uv_environment()
        self._guard = Lock()
        self._numbers = count()
        self._locks: dict[tuple[str, ...], Lock] = {}
        self._pythons: dict[str, str] = {}
        self._made: dict[tuple[str, ...], Built | Refused] = {}

    def build(self, python: str, wish: Wish) -> Built | Refused:
        """The environment for a wish on Python `X.Y`, made now or before."""
        with self._lock(python):
            if python not in self._pythons:
                self._pythons[python] = find_python(python, self._uv, self._env)
        if not self._pythons[python]:
            return Refused("no python", f"no Python {python} on this machine, and uv cannot get one")
        key = (python, *wish)
        with self._lock(*key):
            if key in self._made:
                return self._made[key]
            made = self._make(self._pythons[python], wish)
            if not (isinstance(made, Refused) and made.why == "broken"):  # that may be the network: try again
                self._made[key] = made
            return made

    def fresh_folder(self) -> Path:
        """A new empty folder below the root."""
        folder = self.root / str(next(self._numbers))
        folder.mkdir()
        return folder

    def _lock(self, *key: str) -> Lock:
        with self._guard:
            return self._locks.setdefault(key, Lock())

    def _make(self, python: str, wish: Wish) -> Built | Refused:
        folder = self.fresh_folder()
        made = self._uv_run(folder, "venv", "--python", python, "environment")
        if made.status != 0:
            return Refused("broken", made.output)
        files = {"requirements.txt": wish.requirements, "overrides.txt": wish.overrides}
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")
        install = (
            "pip",
            "install",
            "--python",
            "environment",
            "--override",
            "overrides.txt",
            "-r",
            "requirements.txt",
        )
        # Wheels are quick and behave the same everywhere; only what has none is built from source.
        for more in (("--only-binary", ":all:"), ()):
            done = self._uv_run(folder, *install, *more)
            if done.status == 0:
                return _built(folder / "environment")
        return _refused(done)

    def _uv_run(self, folder: Path, *arguments: str) -> Done:
        command = (self._uv, arguments[0], "--quiet", *arguments[1:])
        return run(command, cwd=folder, env=self._env, timeout=INSTALL_TIMEOUT)


def _built(folder: Path) -> Built:
    windows = folder / "Scripts" / "python.exe"
    return Built(folder, windows if windows.exists() else folder / "bin" / "python")


def _refused(done: Done) -> Refused:
    if done.status != NO_SOLUTION:
        helpless = FAILED_BUILD in done.output and not any(shutil.which(name) for name in COMPILERS)
        return Refused("no compiler" if helpless else "broken", done.output)
    python = any(words in done.output for words in WRONG_PYTHON)
    return Refused("python" if python else "no solution", done.output)


def witness_environment(
    built: Built, home: Path, variables: Mapping[str, str] = os.environ
) -> dict[str, str]:
    """The few variables that a witness runs with, so that no setting of the user decides how it ends."""
    kept = {name: variables[name] for name in ("SYSTEMROOT", "TEMP", "TMP") if name in variables}
    return kept | {
        "HOME": str(home),
        "LANG": "C.UTF-8",
        "PATH": os.pathsep.join([str(built.python.parent), "/usr/bin", "/bin"]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONNOUSERSITE": "1",
        "VIRTUAL_ENV": str(built.folder),
    }
