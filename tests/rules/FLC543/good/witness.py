"""Fails where a session cannot be signed."""

import os
from pathlib import Path

name, _, value = Path(".env").read_text().split("#")[0].strip().partition("=")
os.environ[name] = value

from app import app  # noqa: E402

response = app.test_client().get("/")
assert response.status_code == 200, response.status
