"""A shortcut for routes that came in Flask 2.0."""

from flask import Flask

app = Flask(__name__)


@app.get("/")  # expect: FLC313
def index():
    return "Hello"
