"""An application that was carried over from Python 2."""

import string
from urllib.parse import quote

from flask import Flask

app = Flask(__name__)


@app.route("/<name>")
def index(name):
    kept = [each for each in name if each in string.ascii_letters + " "]
    return quote("".join(kept))
