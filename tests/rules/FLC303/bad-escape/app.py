"""An application that escapes text."""

import flask

app = flask.Flask(__name__)


@app.route("/")
def index():
    return flask.escape("<b>") + flask.escape("<i>")  # expect: FLC303
