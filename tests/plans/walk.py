"""Walks a plan: installs what each step leaves with uv, and runs the application there."""

from __future__ import annotations

import ast
import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zlib import crc32

from flaskcompat.doctor.lines import applied
from flaskcompat.doctor.store import Store
from flaskcompat.model.names import normalize
from flaskcompat.model.plan import Edit
from flaskcompat.witness.environments import Refused
from flaskcompat.witness.pins import Wish
from tests.matrix.runner import DRIVERS
from tests.plans.smoke import Smoke, Smoker
from tests.plans.starts import Start

AUDIT_TIMEOUT = 300
FILE = "requirements.txt"
APPLICATION = "from flask import Flask\n\napp = Flask(__name__)\n"


class Stop(NamedTuple):
    """One place on the way: the moves that led there, what is installed, and what fails.

    `differs` are versions that are installed although the plan says others.
    """

    python: str
    moves: Sequence[str]
    failing: Sequence[Smoke]
    refused: str = ""
    differs: Sequence[str] = ()


class Walk(NamedTuple):
    """How the way from one start ended: `outcome` is `ok`, `blocked`, or what went wrong."""

    name: str
    outcome: str
    stops: Sequence[Stop] = ()
    blockers: Sequence[str] = ()
    text: str = ""


def walk(start: Start, store: Store, smoker: Smoker) -> Walk:
    """Ask for the plan of a start, and go it step by step."""
    with tempfile.TemporaryDirectory() as folder:
        project(start, Path(folder))
        plan, told = audit(Path(folder))
    if plan is None:
        return Walk(start.name, "no report", text=told)
    stops = [_stop(start, start.python, start.files[FILE], {}, (), store, smoker)]
    if plan.get("blockers"):
        return Walk(start.name, "blocked", stops, plan["blockers"])
    texts, python = dict(start.files), start.python
    for step in plan["steps"]:
        texts = _after(texts, step)
        python = step.get("python") or python
        moves = [f"{one['distribution']} {one['from']} {one['to']}" for one in step["changes"]]
        versions = versions_of(step)
        stops.append(_stop(start, python, texts[FILE], versions, moves, store, smoker))
    return Walk(start.name, outcome(stops), stops)


def project(start: Start, folder: Path) -> None:
    """Write the project of a start: most have the code of their extensions and its settings too."""
    for name, text in start.files.items():
        (folder / name).write_text(text, encoding="utf-8")
    if has_code(start):
        (folder / "shop").mkdir()
        for driver in start.drivers:
            name = f"{driver.replace('-', '_')}.py"
            shutil.copy(
                DRIVERS / name, folder / "shop" / f"use_{name}"
            )  # no module of the project's own name
        lines = [f"app.config.update({config_of(driver)})\n" for driver in start.drivers]
        (folder / "app.py").write_text(APPLICATION + "".join(lines), encoding="utf-8")


def config_of(driver: str) -> str:
    """The settings of a driver, as code."""
    tree = ast.parse((DRIVERS / f"{driver.replace('-', '_')}.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "CONFIG":
            return ast.unparse(node.value)
    return "{}"


def has_code(start: Start) -> bool:
    """Whether the project of a start has code: three quarters of them do."""
    return crc32(start.name.encode()) % 4 != 0


def begin(start: Start, store: Store, smoker: Smoker) -> Walk:
    """Only run a start as it is."""
    stop = _stop(start, start.python, start.files[FILE], {}, (), store, smoker)
    return Walk(start.name, "broken" if stop.failing or stop.refused else "ok", (stop,))


def audit(folder: Path) -> tuple[Any, str]:
    """The plan to the newest Flask as the command prints it, or None with what it said instead."""
    command = ["nice", "-n", "5", sys.executable, "-m", "flaskcompat", "audit", "--to", "latest"]
    done = subprocess.run(
        [*command, "--format", "json", "."], cwd=folder, capture_output=True, text=True, timeout=AUDIT_TIMEOUT
    )
    try:
        return json.loads(done.stdout)["plan"], done.stderr[-1000:]
    except ValueError:
        return None, done.stderr[-1000:]


def versions_of(step: Mapping[str, Any]) -> dict[str, str]:
    """What the plan says is installed after a step."""
    return {each["name"]: each["version"] for each in step.get("versions", ())}


def _after(texts: Mapping[str, str], step: Mapping[str, Any]) -> dict[str, str]:
    """The files after a step. A file that a tool writes is taken to hold what the plan says."""
    edits = [Edit(one["path"], one["line"], one["before"], one["after"]) for one in step["edits"]]
    changed = {
        name: applied(text, [one for one in edits if one.path == name]) for name, text in texts.items()
    }
    if changed[FILE] == texts[FILE] and versions_of(step):
        changed[FILE] = "".join(f"{name}=={version}\n" for name, version in versions_of(step).items())
    return changed


def _stop(
    start: Start,
    python: str,
    text: str,
    versions: Mapping[str, str],
    moves: Sequence[str],
    store: Store,
    smoker: Smoker,
) -> Stop:
    built = store.build(python, Wish(text))
    if isinstance(built, Refused):
        return Stop(python, moves, (), " ".join(built.output.split())[-400:])
    there = built.versions()
    differs = [
        f"{name} {there[name]} for {version}"
        for name, version in versions.items()
        if name in there and _canonical(there[name]) != _canonical(version)
    ]
    drivers = [name for name in start.drivers if normalize(name) in there]
    failing = [one for one in smoker.run(built, python, drivers) if not one.works]
    return Stop(python, moves, failing, "", differs)


def _canonical(version: str) -> str:
    return re.sub(r"(\.0)+$", "", version)


def outcome(stops: Sequence[Stop]) -> str:
    """How a way went: after each step all that worked before has to, and at the end everything.

    What this machine can neither install before nor after tells nothing of a plan: it has no headers for it.
    """
    if stops[0].refused and all(stop.refused for stop in stops):
        return "cannot be built here"
    broken_before = {one.driver for one in stops[0].failing}
    if stops[0].refused:
        broken_before = {one.driver for stop in stops for one in stop.failing}
    for number, stop in enumerate(stops[1:], 1):
        if stop.refused:
            return f"step {number} cannot be installed"
        if stop.differs:
            return f"step {number} installs other versions"
        if {one.driver for one in stop.failing} - broken_before:
            return f"step {number} breaks something"
    if stops[-1].failing:
        return "the end does not work"
    return "ok"
