"""A command line beside an application."""

import typer
from flask import Flask

app = Flask(__name__)
cli = typer.Typer()


@cli.command()
def greet(name: str) -> None:
    print(f"Hello {name}")
