"""An application with a command, and its test."""

import click
from click.testing import CliRunner
from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    with CliRunner().isolated_filesystem():  # expect: FLC253
        return str(click.get_text_stream("stdout").writable())  # expect: FLC253
