"""Streams numbers from the application; a blueprint releases its lock after its own requests only."""

from flask import Blueprint, Flask, g, stream_with_context

bp = Blueprint("admin", __name__, url_prefix="/admin")


@bp.before_request
def connect():
    g.lock = "held"


@bp.teardown_request
def disconnect(error=None):
    del g.lock


@bp.get("/")
def overview():
    return "Nothing to do"


def create_app():
    app = Flask(__name__)
    app.register_blueprint(bp)

    @app.get("/numbers")
    def numbers():
        return stream_with_context(f"{number} " for number in range(1, 4)), {"Content-Type": "text/plain"}

    return app


app = create_app()
