"""Fails where the variable of the code does not switch debug mode on."""

from app import app

if not app.debug:
    raise SystemExit("debug mode is off")
