"""Streams numbers from a blueprint that closes its own connection."""

from flask import Blueprint, Flask, g, stream_with_context

bp = Blueprint("numbers", __name__)


@bp.before_request
def connect():
    g.lock = "held"


@bp.teardown_request
def disconnect(error=None):
    del g.lock  # expect: FLC401


@bp.route("/numbers")
def numbers():
    return stream_with_context(f"{number} " for number in range(1, 4)), {"Content-Type": "text/plain"}


def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp)
    return app


app = create_app()
