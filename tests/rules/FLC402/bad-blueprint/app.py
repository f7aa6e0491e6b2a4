"""Streams numbers from a connection that the blueprint closes."""

from flask import Blueprint, Flask, Response, g, stream_with_context

bp = Blueprint("numbers", __name__)


@bp.before_request
def connect():
    g.numbers = [1, 2, 3]


@bp.teardown_request
def disconnect(error=None):
    g.pop("numbers", None)


@bp.get("/numbers")
def numbers():
    def generate():
        for number in g.numbers:  # expect: FLC402
            yield f"{number} "

    return Response(stream_with_context(generate()), mimetype="text/plain")


app = Flask(__name__)
app.register_blueprint(bp)
