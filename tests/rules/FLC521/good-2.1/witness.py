"""Fails where the environment does not switch debug mode on."""

import os

with open(".flaskenv", encoding="utf-8") as lines:
    for line in lines:
        name, _, value = line.partition("#")[0].strip().partition("=")
        if name:
            os.environ[name] = value

from app import app

if not app.debug:
    raise SystemExit("debug mode is off")
