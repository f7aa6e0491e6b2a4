"""An application with a command whose option completes itself."""

import click
from flask import Flask

app = Flask(__name__)


def names(ctx, args, incomplete):
    return [name for name in ("ada", "bob") if name.startswith(incomplete)]


@app.cli.command("greet")
@click.argument("greeting")
@click.option("--name", autocompletion=names)  # expect: FLC481
def greet(greeting, name):
    click.echo(f"{greeting}, {name}!")


@app.route("/")
def index():
    return "Hello"
