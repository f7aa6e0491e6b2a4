"""Files and folders named on the command line that could not be read at all."""

from __future__ import annotations

import os
from collections.abc import Sequence

from flaskcompat.model.report import Report


def unreadable(paths: Sequence[str], report: Report) -> list[str]:
    """The paths of files of which nothing could be read, and of folders that could not be listed."""
    read = {file for project in report.projects for file in project.files}
    told = {entry.path for entry in report.requirements} | {entry.path for entry in report.environments}
    empty = {problem.path for problem in report.problems} - told
    return [
        path
        for path in paths
        if (
            not os.access(path, os.R_OK | os.X_OK)
            if os.path.isdir(path)
            else not any(_same(path, file) for file in read - empty)
        )
    ]


def _same(path: str, file: str) -> bool:
    return os.path.normpath(os.path.abspath(path)) == os.path.normpath(os.path.abspath(file))
