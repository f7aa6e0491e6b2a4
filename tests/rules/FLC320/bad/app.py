"""An application that logs what it got."""

from flask import Flask
from marshmallow import pprint  # expect: FLC320

app = Flask(__name__)


@app.route("/")
def index():
    pprint({"a": 1})  # expect: FLC320
    return "logged"
