"""A shop that remembers its customer."""

from flask import Flask, session

app = Flask(__name__)


@app.route("/")
def index():
    session["seen"] = True  # expect: FLC470
    return "Hello"
