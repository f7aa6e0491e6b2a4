"""An application that answers scripts otherwise than people."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return "data" if request.headers.get("X-Requested-With") == "XMLHttpRequest" else "page"
