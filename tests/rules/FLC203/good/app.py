"""An application that tells its version."""

from importlib.metadata import version

import flask

app = flask.Flask(__name__)


@app.route("/")
def index():
    return version("flask")
