"""Streams numbers from a generator beside the views of a blueprint that releases its own lock."""

from flask import Blueprint, Flask, g, stream_with_context

bp = Blueprint("numbers", __name__)


@bp.before_request
def connect():
    g.lock = "held"


@bp.teardown_request
def disconnect(error=None):
    g.pop("lock")  # expect: FLC401


@stream_with_context
def lines():
    for number in range(1, 4):
        yield f"{number} "


@bp.get("/numbers")
def numbers():
    return lines(), {"Content-Type": "text/plain"}


app = Flask(__name__)
app.register_blueprint(bp)
