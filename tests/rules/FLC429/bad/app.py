"""An application that logs in with basic authentication."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    if request.authorization is None:
        return "Who are you?", 401
    given = dict(request.authorization.items())  # expect: FLC429
    return given["username"]
