"""An application that was carried over from Python 2, all but the names in one view."""

import string
import urllib

from flask import Flask

app = Flask(__name__)


@app.route("/<name>")
def index(name):
    kept = [each for each in name if each in string.letters + " "]  # expect: FLC653
    return urllib.quote("".join(kept))  # expect: FLC653
