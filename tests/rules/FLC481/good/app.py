"""An application with a command whose option completes itself."""

import click
from flask import Flask

app = Flask(__name__)


def names(ctx, param, incomplete):
    return [name for name in ("ada", "bob") if name.startswith(incomplete)]


class Own(click.Option):
    """Takes the old function itself."""

    def __init__(self, *args, autocompletion=None, **kwargs):
        super().__init__(*args, **kwargs)
        self.old = autocompletion


@app.cli.command("greet")
@click.argument("greeting")
@click.option("--name", shell_complete=names)
@click.option("--end", cls=Own, autocompletion=names, default="!")
def greet(greeting, name, end):
    click.echo(f"{greeting}, {name}{end}")


@app.route("/")
def index():
    return "Hello"
