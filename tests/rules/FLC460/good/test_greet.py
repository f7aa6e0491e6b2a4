"""A test of a command of an application."""

import click
from flask import Flask

app = Flask(__name__)


@app.cli.command()
def greet():
    click.echo("Hello")


def test_greet():
    result = app.test_cli_runner().invoke(args=["greet"])
    assert result.stdout == "Hello\n"
