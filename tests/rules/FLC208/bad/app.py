"""An application that tells groups of commands from single ones."""

import click
from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str(isinstance(app.cli, click.MultiCommand))  # expect: FLC208
