"""Tests of the command."""

from app import greet
from click.testing import CliRunner


def test_asks_for_a_name():
    result = CliRunner().invoke(greet, [])
    assert result.exit_code == 2
    assert "Missing argument" in result.stdout  # expect: FLC884
