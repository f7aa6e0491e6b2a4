"""An application that asks for debug mode in its environment."""

import os

os.environ["FLASK_ENV"] = "development"  # expect: FLC521

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello"
