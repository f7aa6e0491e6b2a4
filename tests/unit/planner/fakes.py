"""Projects in a temporary folder, and ways that nobody has to solve."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from flaskcompat.engine.assess import Insight
from flaskcompat.engine.check import Survey, survey
from flaskcompat.engine.options import Options
from flaskcompat.planner.way import Move, Stage, Way

OLD = "flask==2.2.5\nwerkzeug==2.2.3\nflask-login==0.6.2\n"
APP = (
    "from flask import Flask, Markup\n"
    "app = Flask(__name__)\n"
    'app.config["JSON_SORT_KEYS"] = False\n'
    "\n"
    "\n"
    "@app.before_first_request\n"
    "def first():\n"
    "    return Markup('x')\n"
)


def project(files: Mapping[str, str], folder: str = ".") -> None:
    """Write the files of a project below a folder of the working directory."""
    for name, text in files.items():
        path = Path(folder) / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def seen(folder: str = ".", options: Options | None = None) -> Survey:
    """What a run sees of the projects below a folder."""
    return survey([folder], options or Options(cures=False))


def insight(folder: str = ".") -> Insight:
    """What the report of the one project in a folder was made from."""
    (one,) = seen(folder).assessments
    return one.insight


def way(
    insight: Insight,
    *stages: Mapping[str, str],
    path: str = "requirements.txt",
    python: str = "",
    needs_python: str = "",
) -> Way:
    """The way of one owner that moves these versions, stage by stage; an empty version takes one away."""
    versions = {
        entry.name: entry.version
        for one in insight.state.situations
        if one.environment.path == path
        for entry in one.environment.distributions
    }
    found = []
    for moves in stages:
        made = tuple(
            Move(name, versions.get(name, ""), after, f"=={after}" if after else "", f"{name} has to")
            for name, after in moves.items()
        )
        versions = {name: version for name, version in {**versions, **moves}.items() if version}
        found.append(Stage(made, "it has to", tuple(sorted(versions.items())), python, needs_python))
    return Way(path, tuple(found))
