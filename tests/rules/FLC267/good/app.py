"""An application that leaves OPTIONS to Flask."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return "Hello"


@app.after_request
def tell(response):
    if request.method == "OPTIONS":
        response.headers["X-Shop"] = "open"
    return response


def warm_up():
    app.test_client().get("/")
