"""Fails where the command line cannot print its help."""

from typer.testing import CliRunner

from app import cli

result = CliRunner().invoke(cli, ["--help"])
if result.exit_code:
    raise SystemExit(repr(result.exception))
