"""The files of a state that a survey of it looked at."""

from __future__ import annotations

import os

from flaskcompat.engine.check import Survey
from flaskcompat.gate.sides import State


def looked_at(state: State, found: Survey) -> list[str]:
    """The paths below the top of all files that a survey looked at."""
    start = len(state.folder.rstrip(os.sep)) + 1
    roots = [(one.insight.files.root, one.insight.files.files) for one in found.assessments]
    every = (os.path.normpath(os.path.join(root, path)) for root, files in roots for path in files)
    return list(dict.fromkeys(path[start:].replace(os.sep, "/") for path in every))
