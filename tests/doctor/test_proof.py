"""A proof as users run it: real releases, real environments, the whole command."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

PINS = """flask==2.2.5
werkzeug==2.2.3
jinja2==3.1.6
markupsafe==3.0.4
itsdangerous==2.2.0
click==8.1.8
flask-login==0.6.2
"""
APP = """from flask import Flask, Markup
from flask_login import LoginManager

app = Flask(__name__)
app.secret_key = "x"
LoginManager(app)


@app.route("/")
def index():
    return Markup("<b>hello</b>")
"""
TEST = """from app import app

assert app.test_client().get("/").data == b"<b>hello</b>"
"""


def doctor(folder: Path, *arguments: str) -> tuple[int, dict[str, object]]:
    command = [sys.executable, "-m", "flaskcompat", "doctor", "-q", "--format", "json", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=900, check=False)
    return done.returncode, json.loads(done.stdout)


@pytest.mark.witness
def test_a_plan_is_proven_and_nothing_changes(tmp_path: Path) -> None:
    for name, text in {"requirements.txt": PINS, "app.py": APP, "smoke.py": TEST}.items():
        (tmp_path / name).write_text(text, "utf-8")
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    status, document = doctor(tmp_path, "--to", "flask==3.1.3", "--test", "python smoke.py")
    assert (status, document["status"]) == (0, "proven")
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


@pytest.mark.witness
def test_a_code_that_no_move_mends_fails_with_its_error(tmp_path: Path) -> None:
    code = APP + "\nfrom werkzeug import __version__\nassert __version__ < '3', 'not for Werkzeug 3'\n"
    for name, text in {"requirements.txt": PINS, "app.py": code}.items():
        (tmp_path / name).write_text(text, "utf-8")
    status, document = doctor(tmp_path, "--to", "flask==3.1.3")
    steps = document["steps"]
    assert isinstance(steps, list)
    failed = [step for step in steps if step["status"] == "fails"]
    assert status == 1 and failed
    assert "werkzeug" in [move["distribution"] for move in failed[0]["smallest"]]
