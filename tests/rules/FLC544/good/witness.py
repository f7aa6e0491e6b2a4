"""Fails where the switch is on."""

import os
from pathlib import Path

name, _, value = Path(".flaskenv").read_text().split("#")[0].strip().partition("=")
os.environ[name] = value

from app import app  # noqa: E402

assert not app.testing, app.testing
