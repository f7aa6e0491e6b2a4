"""A view that reads a header."""

from flask import Flask, request

app = Flask(__name__)
HEADER = "Access-Token"


@app.route("/")
def index():
    return request.headers.get("Access-Token", "")
