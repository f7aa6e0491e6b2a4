"""Fails where the command has no help."""

from app import app

result = app.test_cli_runner().invoke(args=["paint", "--help"])

if result.exit_code:
    raise SystemExit(f"failed: {result.exception!r}")
