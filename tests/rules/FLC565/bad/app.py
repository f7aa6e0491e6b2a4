"""A view that reads a header."""

from flask import Flask, request

app = Flask(__name__)
HEADER = "access_token"


@app.route("/")
def index():
    return request.headers.get("access_token", "")  # expect: FLC565
