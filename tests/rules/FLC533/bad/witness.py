"""Fails where the logger does not have the name of the configuration."""

from app import app

if app.logger.name != "shop":
    raise SystemExit(f"the logger is {app.logger.name}")
