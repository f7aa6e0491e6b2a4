"""An application that gives one of its answers a header."""

from flask import Flask, after_this_request

app = Flask(__name__)


@app.route("/")
def index():
    @after_this_request
    def add_header(response):
        response.headers["X-Greeting"] = "Hello"
        return response

    return "Hello"
