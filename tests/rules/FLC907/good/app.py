"""A shop that knows its customer."""

from flask import Flask, g, request

app = Flask(__name__)


@app.before_request
def load():
    if "name" not in g:
        g.name = request.headers["X-Name"]


@app.route("/")
def index():
    return g.name
