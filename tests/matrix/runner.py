"""Runs combinations in servers, one server a Python and worker."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Any, NamedTuple

from flaskcompat.witness.installer import uv_environment
from tests.matrix.folders import Folders, bundled
from tests.matrix.tools import Tools

HERE = Path(__file__).parent
DRIVERS = HERE / "drivers"
SERVER = HERE / "smoke/server.py"


class Outcome(NamedTuple):
    """How a combination ended: `ok`, or the stage that failed with its exception and place.

    `features` are the failing features of the stack, each with its exception, where those were run.
    """

    stage: str
    error: str = ""
    message: str = ""
    place: str = ""
    seconds: float = 0.0
    trace: str = ""
    features: dict[str, dict[str, str]] = {}  # noqa: RUF012


class Server:
    """One preforking server for a Python; used by one thread."""

    def __init__(self, tools: Tools, python: str) -> None:
        command = ["nice", "-n", "5", tools.python(python), "-I", "-S", str(SERVER)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tools.cache, env=_clean()
        )
        self._work = Path(tempfile.mkdtemp(prefix="matrix-"))

    def run(self, job: dict[str, Any]) -> Outcome:
        """Run one job and tell how it ended."""
        assert self._process.stdin and self._process.stdout
        home = Path(tempfile.mkdtemp(dir=self._work))
        self._process.stdin.write(json.dumps({**job, "home": str(home)}) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        shutil.rmtree(home, ignore_errors=True)
        return Outcome(**json.loads(answer))

    def close(self) -> None:
        """End the server and remove what its jobs left."""
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()
        shutil.rmtree(self._work, ignore_errors=True)


class Runner:
    """Runs environments: sets of versions on a Python, with a driver or with the features of the stack."""

    def __init__(self, tools: Tools, folders: Folders) -> None:
        self._tools, self._folders = tools, folders
        self._servers: dict[str, Server] = {}

    def run(self, pins: dict[str, str], python: str, driver: str = "", trace: bool = False) -> Outcome:
        """How a driver (empty: the features of the stack) ends with these versions on this Python."""
        folders = self._folders.all_of(pins, python)
        if isinstance(folders, str):
            return Outcome("cannot install", "", folders)
        if "setuptools" not in pins:  # an install of it takes the place of the one that comes with Python
            folders += bundled(self._tools, python)
        if python not in self._servers:
            self._servers[python] = Server(self._tools, python)
        path = str(DRIVERS / f"{driver.replace('-', '_')}.py") if driver else ""
        return self._servers[python].run({"folders": folders, "driver": path, "trace": trace})

    def close(self) -> None:
        """End the servers."""
        for server in self._servers.values():
            server.close()


def _clean() -> dict[str, str]:
    """The few variables that decide nothing."""
    return {name: value for name, value in uv_environment().items() if name in ("PATH", "HOME", "LANG")}


def drivers() -> list[str]:
    """The distributions that have a driver."""
    names = (path.stem for path in DRIVERS.glob("*.py"))
    return sorted(name.replace("_", "-") for name in names if not name.startswith("_"))


def needs_of(driver: str) -> list[str]:
    """The further requirements that a driver states, read without running it."""
    import ast

    tree = ast.parse((DRIVERS / f"{driver.replace('-', '_')}.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.AnnAssign | ast.Assign) and node.value is not None:
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            if any(isinstance(target, ast.Name) and target.id == "NEEDS" for target in targets):
                return list(ast.literal_eval(node.value))
    return []
