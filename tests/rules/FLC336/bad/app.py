"""An application that answers scripts otherwise than people."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/")
def index():
    return "data" if request.is_xhr else "page"  # expect: FLC336
