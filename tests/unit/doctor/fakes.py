"""Environments that are made of nothing but a Python that knows which versions it stands for."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from flaskcompat.witness.environments import Built, Refused
from flaskcompat.witness.pins import Wish

CLI = """
import importlib

class ScriptInfo:
    def __init__(self, app_import_path):
        self.path = app_import_path

    def load_app(self):
        name, _, attribute = self.path.partition(":")
        return getattr(importlib.import_module(name.removesuffix(".py")), attribute or "app")
"""
START = "import json, os\n\nversions = json.loads(os.environ['VERSIONS'])\napp = 'the application'\n"
PINS = "flask==2.0.3\nwerkzeug==2.0.3\nflask-login==0.5.0\nflask-wtf==1.0.0\n"


class FakeBuilder:
    """Builds whatever it is asked for, but for a release `0.0`, and keeps what that was."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.built: list[dict[str, str]] = []
        self.forced: list[bool] = []
        self.beside: list[list[str]] = []

    def build(self, python: str, wish: Wish) -> Built | Refused:
        text = wish.overrides or wish.requirements
        versions = dict(re.findall(r"^([\w-]+)==(\S+)$", text, re.M))
        self.built.append(versions)
        self.forced.append(bool(wish.overrides))
        self.beside.append([line for line in wish.requirements.splitlines() if "==" not in line])
        if python == "2.7":
            return Refused("no python", "no Python 2.7 on this machine")
        if "0.0" in versions.values():
            return Refused("no solution", "error: No solution found:\n  there is no such release")
        folder = self.root / str(len(self.built))
        (folder / "bin").mkdir(parents=True)
        path = folder / "bin/python"
        path.write_text(
            f"#!/bin/sh\nVERSIONS='{json.dumps(versions)}' exec {sys.executable} \"$@\"\n", "utf-8"
        )
        path.chmod(0o755)
        return Built(folder, path)


def project(folder: Path, code: str = "", pins: str = PINS) -> None:
    """Write a project that is started as Flask's are, on a Flask that is nothing but its command line."""
    (folder / "src/flask").mkdir(parents=True)
    (folder / "src/flask/__init__.py").write_text("", "utf-8")
    (folder / "src/flask/cli.py").write_text(CLI, "utf-8")
    (folder / "requirements.txt").write_text(pins, "utf-8")
    (folder / "app.py").write_text(START + code, "utf-8")
