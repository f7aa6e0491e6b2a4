"""An application with a command."""

import click
from flask import Flask

app = Flask(__name__)


@app.cli.command()
@click.option("--draft", "state", flag_value="draft", default=False)  # expect: FLC555
def publish(state):
    click.echo(f"{state}")
