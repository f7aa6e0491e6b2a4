"""An application that gives one of its answers a header."""

from flask import Flask

app = Flask(__name__)


@app.route("/")
def index():
    @app.after_request  # expect: FLC434
    def add_header(response):
        response.headers["X-Greeting"] = "Hello"
        return response

    return "Hello"
