"""An application that looks for a file."""

from flask import Flask, abort
from werkzeug.utils import safe_join

app = Flask(__name__)


@app.route("/")
def index():
    path = safe_join("files", "a.txt")
    if path is None:
        abort(404)
    return path
