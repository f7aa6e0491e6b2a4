"""An application that keeps things in order."""

from flask import Flask
from werkzeug.datastructures import MultiDict

app = Flask(__name__)


@app.route("/")
def index():
    return str(len(MultiDict([("a", 1)])))
