"""Fails where a command fails."""

from app import cli
from click.testing import CliRunner

answer = CliRunner().invoke(cli, ["routes"])

if answer.exit_code:
    raise SystemExit(f"ended with {answer.exit_code}: {answer.output} {answer.exception}")
