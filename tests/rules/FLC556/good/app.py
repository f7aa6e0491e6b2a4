"""An application with a command."""

import click
from flask import Flask

app = Flask(__name__)


@app.cli.command()
@click.option("--push/--no-push", default=True)
def publish(push):
    click.echo(f"{push}")
