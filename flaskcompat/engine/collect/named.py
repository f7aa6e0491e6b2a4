"""Files named on the command line that could not be read at all."""

from __future__ import annotations

import os
from collections.abc import Sequence

from flaskcompat.model.report import Report


def unreadable(paths: Sequence[str], report: Report) -> list[str]:
    """The paths of files (not folders) that no project of the report could read."""
    read = {file for project in report.projects for file in project.files}
    named = [path for path in paths if not os.path.isdir(path)]
    return [path for path in named if not any(_same(path, file) for file in read)]


def _same(path: str, file: str) -> bool:
    return os.path.normpath(os.path.abspath(path)) == os.path.normpath(os.path.abspath(file))
