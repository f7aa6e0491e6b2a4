"""Streams numbers from a class of a blueprint that releases its own lock."""

from flask import Blueprint, Flask, Response, g, stream_with_context
from flask.views import MethodView

bp = Blueprint("numbers", __name__)


@bp.before_request
def connect():
    g.lock = "held"


@bp.teardown_request
def disconnect(error=None):
    g.pop("lock")  # expect: FLC401


class Numbers(MethodView):
    def get(self):
        return Response(stream_with_context(self.lines()), mimetype="text/plain")

    def lines(self):
        for number in range(1, 4):
            yield f"{number} "


bp.add_url_rule("/numbers", view_func=Numbers.as_view("numbers"))
app = Flask(__name__)
app.register_blueprint(bp)
