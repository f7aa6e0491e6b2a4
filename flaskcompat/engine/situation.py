"""One environment with where it comes from."""

from __future__ import annotations

from typing import NamedTuple

from flaskcompat.engine.pinned import Root
from flaskcompat.engine.pythons import Python
from flaskcompat.model.environment import Environment


class Situation(NamedTuple):
    """One environment with the Python that it stands for, and the manifest it was resolved from, if any."""

    environment: Environment
    python: Python | None
    root: Root | None = None
    conflict: str = ""
    """Why its requirements cannot be installed together, empty where they can, or where nobody knows."""
