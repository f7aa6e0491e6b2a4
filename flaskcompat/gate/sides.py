"""One state of a repository to its survey: the files as they are, or a commit laid out in a folder."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from flaskcompat.engine.check import Progress, Survey, shown_path, survey
from flaskcompat.engine.collect.reading import RefusedError, read_bytes
from flaskcompat.engine.options import Options
from flaskcompat.errors import UsageError
from flaskcompat.gate.git import Repository
from flaskcompat.gate.layout import AbsentError, lay_out
from flaskcompat.model.inventory import Problem
from flaskcompat.model.report import Report, Tool
from flaskcompat.version import VERSION

_LARGEST = 10_000_000
_EMPTY = Report(Tool(VERSION, 0, ""))


class State(NamedTuple):
    """One side: the folder of its files, the one that it stands for, and the blobs of its commit by path."""

    folder: str
    top: str
    names: Mapping[str, str]
    problems: tuple[Problem, ...] = ()

    def shown(self, path: str) -> str:
        """The reported path of a file below the top."""
        return shown_path(os.path.join(self.top, path))

    def inner(self, shown: str) -> str:
        """The path below the top of a reported path."""
        absolute = shown if os.path.isabs(shown) else os.path.join(os.getcwd(), shown)
        return os.path.relpath(os.path.normpath(absolute), self.top).replace(os.sep, "/")

    def read(self, path: str) -> bytes:
        """The content of a file below the top; empty where it cannot be read."""
        try:
            return read_bytes(os.path.join(self.folder, *path.split("/")), self.folder, _LARGEST)
        except RefusedError:
            return b""

    def lines(self, shown: str) -> list[str]:
        """The lines of a file by its reported path."""
        return self.read(self.inner(shown)).decode("utf-8", "replace").splitlines()


def laid_state(repository: Repository, commit: str, folder: str, top: str, paths: Sequence[str]) -> State:
    """Lay a commit out in a folder; what of it could not be is among the problems.

    Raises `UsageError`, with what to type, where the clone lacks files of it.
    """
    os.makedirs(folder)
    try:
        laid = lay_out(repository.git, commit, folder, paths)
    except AbsentError as error:
        (absent,) = error.args
        raise UsageError(
            f"this clone lacks {len(absent)} files of commit {commit[:12]}, such as {absent[0]}; "
            f"get them with: git archive --output={os.devnull} {commit}"
        ) from None
    problems = [
        Problem(shown_path(os.path.join(top, path)), 0, f"{why} (in {commit[:12]})")
        for path, why in laid.missing
    ]
    return State(folder, top, laid.names, tuple(problems))


def survey_of(
    state: State, paths: Sequence[str], options: Options, progress: Progress | None = None
) -> Survey | None:
    """Judge the paths (below the top) of a state; none where nothing of them is there."""
    there = [os.path.normpath(os.path.join(state.folder, path)) for path in paths]
    there = [path for path in there if os.path.lexists(path)]
    if not there:
        return None
    stands_for = (state.folder, state.top) if state.folder != state.top else ("", "")
    found = survey(there, options._replace(stands_for=stands_for, nested=False, shrink=False), progress)
    return found._replace(report=found.report._replace(problems=found.report.problems + state.problems))


def report_of(found: Survey | None) -> Report:
    """The report of a survey; an empty one where there was nothing."""
    return found.report if found else _EMPTY


def below(paths: Sequence[str], top: str) -> list[str]:
    """Paths as given to those below the top of the repository. Raises `UsageError` for one that is not."""
    found = []
    for path in paths:
        absolute = os.path.abspath(path)
        real = os.path.join(os.path.realpath(os.path.dirname(absolute)), os.path.basename(absolute))
        inner = os.path.relpath(real if absolute != os.sep else absolute, top)
        if inner == os.pardir or inner.startswith(os.pardir + os.sep) or os.path.isabs(inner):
            raise UsageError(f"{path}: not below {top}, which is the top of the repository")
        found.append(inner.replace(os.sep, "/"))
    return found
