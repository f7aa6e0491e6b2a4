"""Tries one set of versions: installs it, imports the application in a copy of the project, and tests."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from flaskcompat.doctor.application import Application, knowledge
from flaskcompat.doctor.copying import copy
from flaskcompat.doctor.outputs import error_line, install_error
from flaskcompat.doctor.store import Builder
from flaskcompat.doctor.types import Stage, Trial
from flaskcompat.witness.commands import run
from flaskcompat.witness.environments import Built, Refused, witness_environment
from flaskcompat.witness.pins import Wish, overruling

TIMEOUT = 300.0
_UNTRIED = ("no python", "no compiler")


class Task(NamedTuple):
    """What is run with each set of versions: an application to import, a test command, or both.

    `root` is the folder that is copied, `folder` the project's own below it (`.` for the same). `variables`
    are set for what runs.
    """

    root: str
    folder: str
    application: Application | None
    test: tuple[str, ...] = ()
    variables: Mapping[str, str] = {}
    timeout: float = TIMEOUT


class Setup(NamedTuple):
    """A set of versions on a Python, what is installed beside it, and the files that are changed for it."""

    python: str
    versions: Mapping[str, str]
    beside: tuple[str, ...] = ()
    changed: Mapping[str, bytes] = {}


class Bench:
    """Tries sets of versions of one project, each in a copy of its own that is gone afterwards."""

    def __init__(self, task: Task, builder: Builder, scratch: Path) -> None:
        self._task, self._builder, self._scratch = task, builder, scratch

    def attempt(self, setup: Setup, forced: bool = False) -> Trial:
        """Try the versions as they are asked for; `forced` also where their own metadata forbids them."""
        started = time.monotonic()
        trial = self._attempt(setup, forced)
        return trial._replace(seconds=round(time.monotonic() - started, 1))

    def _attempt(self, setup: Setup, forced: bool) -> Trial:
        text = "".join(f"{line}\n" for line in (*_pins(setup.versions), *setup.beside))
        built = self._builder.build(setup.python, overruling(text) if forced else Wish(text))
        if isinstance(built, Refused):
            told = install_error(built.output)
            return Trial("untried" if built.why in _UNTRIED else "fails", "install", told, built.output)
        folder = Path(tempfile.mkdtemp(dir=self._scratch))
        try:
            return self._run(built, folder, setup)
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def _run(self, built: Built, folder: Path, setup: Setup) -> Trial:
        home = folder / "home"
        home.mkdir()
        copied = folder / "copy"
        copy(self._task.root, copied, setup.changed)
        here = copied / self._task.folder
        env = environment_of(built, home, here, self._task.variables)
        if self._task.application:
            command = [str(built.python), "-c", knowledge()["load"], self._task.application.target]
            trial = self._one("import", command, here, env)
            if trial.status != "works":
                return trial
        return self._one("test", self._task.test, here, env) if self._task.test else Trial("works")

    def _one(self, stage: Stage, command: Sequence[str], here: Path, env: Mapping[str, str]) -> Trial:
        try:
            done = run(command, cwd=here, env=env, timeout=self._task.timeout)
        except OSError as error:
            return Trial("untried", stage, f"{command[0]}: {error.strerror or error}")
        if done.status == 0:
            return Trial("works", output=done.output)
        if done.status is None:
            return Trial("fails", stage, f"it ran longer than {self._task.timeout:.0f} seconds", done.output)
        error_told = error_line(done.output) or f"it ended with status {done.status}"
        return Trial("fails", stage, error_told, done.output)


def environment_of(built: Built, home: Path, here: Path, variables: Mapping[str, str]) -> dict[str, str]:
    """The variables that a run sees: few, a home of its own, and the project's folders to import from."""
    folders = [str(path) for path in (here, here / "src") if path.is_dir()]
    made = witness_environment(built, home) | {"PYTHONPATH": os.pathsep.join(folders)}
    return {**made, "XDG_CACHE_HOME": str(home / ".cache"), "TMPDIR": str(home), **variables}


def _pins(versions: Mapping[str, str]) -> list[str]:
    return [f"{name}=={version}" for name, version in sorted(versions.items())]
