"""Files named on the command line that could not be read at all."""

from __future__ import annotations

import os
from collections.abc import Sequence

from flaskcompat.model.report import Report


def unreadable(paths: Sequence[str], report: Report) -> list[str]:
    """The paths of files (not folders) of which nothing could be read."""
    read = {file for project in report.projects for file in project.files}
    told = {entry.path for entry in report.requirements} | {entry.path for entry in report.environments}
    empty = {problem.path for problem in report.problems} - told
    named = [path for path in paths if not os.path.isdir(path)]
    return [path for path in named if not any(_same(path, file) for file in read - empty)]


def _same(path: str, file: str) -> bool:
    return os.path.normpath(os.path.abspath(path)) == os.path.normpath(os.path.abspath(file))
