"""Whether an application with certain extensions runs in an environment that uv made."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from flaskcompat.witness.environments import Built
from tests.matrix.folders import bundled
from tests.matrix.judge import BY_CODE
from tests.matrix.runner import DRIVERS, Server
from tests.matrix.tools import Tools

NOT_RUN = {
    "flask-testing": "asks for absolute redirects, which is code to edit (FLC419) and no version mends"
}
"""Drivers that say nothing about versions, and why."""


NOT_COUNTED = {*BY_CODE, "flask_shell"}
"""Features of Flask that depend on code alone, and the shell, which an extension may take over."""

FIRST = {"flask-admin": ["flask-babel"]}
"""What an application sets up before an extension, where it uses both: Flask-Admin asks it for texts."""

SECONDS = 60
"""For each extension: nothing is compiled yet when a new environment runs first."""


class Smoke(NamedTuple):
    """How one extension's part of the application ended: `ok`, or the stage and exception it failed with."""

    driver: str
    stage: str
    error: str = ""
    place: str = ""

    @property
    def works(self) -> bool:
        return self.stage == "ok"


class Smoker:
    """Runs the extensions of an environment, each with all the others installed beside it."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._servers: dict[str, Server] = {}

    def run(self, built: Built, python: str, drivers: Sequence[str]) -> list[Smoke]:
        """How Flask's own part (`stack`) and each extension end."""
        folders = [str(site_of(built))]
        if "setuptools" not in built.versions():  # `python -m venv` brings it, below Python 3.12
            folders += bundled(self._tools, python)
        if python not in self._servers:
            self._servers[python] = Server(self._tools, python)
        found = []
        for driver in ("", *(name for name in drivers if name not in NOT_RUN)):
            first = [path_of(each) for each in FIRST.get(driver, ()) if each in drivers]
            path = path_of(driver) if driver else ""
            job = {"folders": folders, "driver": path, "first": first, "seconds": SECONDS, "trace": False}
            job["sites"] = True
            ended = self._servers[python].run(job)
            if ended.stage == "died" or ended.error == "OutOfTime":  # once more: the machine may be busy
                ended = self._servers[python].run(job)
            text = f"{ended.error}: {ended.message}" if ended.error else ended.message
            stage = ended.stage
            if not driver and set(ended.features) <= NOT_COUNTED:
                stage = "ok"
            found.append(Smoke(driver or "stack", stage, text[:200] if stage != "ok" else "", ended.place))
        return found

    def close(self) -> None:
        """End the servers."""
        for server in self._servers.values():
            server.close()


def path_of(driver: str) -> str:
    """The file of a driver."""
    return str(DRIVERS / f"{driver.replace('-', '_')}.py")


def site_of(built: Built) -> Path:
    """Where an environment keeps its distributions."""
    return next(iter(built.folder.glob("lib/python*/site-packages")))
