"""Fails where the environment is warned about."""

import contextlib
import io
import os

with open(".env", encoding="utf-8") as lines:
    for line in lines:
        name, _, value = line.partition("#")[0].strip().partition("=")
        if name:
            os.environ[name] = value

said = io.StringIO()
with contextlib.redirect_stderr(said):
    from app import app

    assert app.test_client().get("/").status_code == 200

if "deprecated" in said.getvalue():
    raise SystemExit(said.getvalue())
