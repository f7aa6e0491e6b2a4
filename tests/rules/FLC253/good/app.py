"""An application with a command, and its test."""

import sys
import tempfile

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    with tempfile.TemporaryDirectory():
        return str(sys.stdout.writable())
