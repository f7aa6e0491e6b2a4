"""Fails where the option is not None when nobody gives it."""

from app import app

result = app.test_cli_runner().invoke(args=["publish"])
if result.output != "None\n":
    raise SystemExit(result.output)
