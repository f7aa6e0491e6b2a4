"""A test of a command of an application."""

import typer
from typer.testing import CliRunner

app = typer.Typer()


@app.command()
def greet() -> None:
    typer.echo("Hello")


def test_greet():
    result = CliRunner().invoke(app)
    assert result.stdout == "Hello\n"
