"""An application that tells the width of the terminal."""

import click
from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return str(click.get_terminal_size()[0])  # expect: FLC318
