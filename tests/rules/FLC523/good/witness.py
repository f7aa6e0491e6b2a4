"""Fails where the application does not know its environment."""

from app import app

if getattr(app, "env", "") != "development":
    raise SystemExit("ENV is not looked at")
