"""An installed environment, read without starting its interpreter."""

from __future__ import annotations

import os

from flaskcompat.engine.pythons import Python, used_pythons
from flaskcompat.engine.situation import Situation
from flaskcompat.errors import UsageError
from flaskcompat.model.environment import Distribution, Environment
from flaskcompat.model.inventory import Problem


def installed_situations(folder: str, shown: str) -> tuple[tuple[Situation, ...], tuple[Problem, ...]]:
    """The environment in a folder (a virtual environment, a conda prefix, a site-packages folder).

    Raises `UsageError` when the folder is not there or holds no installed distribution.
    """
    from flaskcompat.readers.installed import read

    if not os.path.isdir(folder):
        raise UsageError(f"{folder}: no such environment")
    inventory = read(folder)
    if not inventory.pins:
        raise UsageError(f"{folder}: holds no installed distribution")
    pythons = used_pythons(inventory.pythons)
    python = pythons[0] if pythons else Python("")
    environment = Environment(
        id=shown,
        project=shown,
        kind="installed",
        path=shown,
        python=python.version,
        distributions=tuple(
            Distribution(pin.name, pin.version, pin.path or shown, pin.line, "installed")
            for pin in inventory.pins
        ),
    )
    return (Situation(environment, python),), inventory.problems
