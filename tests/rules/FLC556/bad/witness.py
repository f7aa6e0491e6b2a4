"""Fails where what nobody turned off is off."""

from app import app

result = app.test_cli_runner().invoke(args=["publish"])
if result.output != "True\n":
    raise SystemExit(result.output)
