"""An application that logs what it got."""

from pprint import pprint

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    pprint({"a": 1})
    return "logged"
