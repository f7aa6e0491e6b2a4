"""An application that tells a version."""

import click
from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return click.__version__  # expect: FLC250
