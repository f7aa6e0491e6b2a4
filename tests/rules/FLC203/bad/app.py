"""An application that tells its version."""

import flask

app = flask.Flask(__name__)


@app.route("/")
def index():
    return flask.__version__  # expect: FLC203
