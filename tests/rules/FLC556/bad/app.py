"""An application with a command."""

import click
from flask import Flask

app = Flask(__name__)


@app.cli.command()
@click.option("--no-push", "push", flag_value=False, default=True)  # expect: FLC556
def publish(push):
    click.echo(f"{push}")
