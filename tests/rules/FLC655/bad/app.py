"""An application that was carried over from Python 2, all but one view."""

import base64

from flask import Flask

app = Flask(__name__)


@app.route("/<name>")
def index(name):
    return base64.b64encode("%s:" % name)  # expect: FLC655
