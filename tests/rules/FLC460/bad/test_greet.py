"""A test of a command of an application."""

import click
from flask import Flask

app = Flask(__name__)


@app.cli.command()
def greet():
    click.echo("Hello")


def test_greet():
    result = app.test_cli_runner(mix_stderr=False).invoke(args=["greet"])  # expect: FLC460
    assert result.stdout == "Hello\n"
