"""Streams numbers from a connection of the application; a blueprint closes one of its own by the same name."""

from flask import Blueprint, Flask, Response, g, stream_with_context

admin = Blueprint("admin", __name__, url_prefix="/admin")
app = Flask(__name__)


@admin.before_request
def connect_admin():
    g.numbers = [10, 20, 30]


@admin.teardown_request
def disconnect_admin(error=None):
    g.pop("numbers", None)


@admin.get("/")
def overview():
    return str(len(g.numbers))


@app.before_request
def connect():
    g.numbers = [1, 2, 3]


@app.get("/numbers")
def numbers():
    def generate():
        for number in g.numbers:
            yield f"{number} "

    return Response(stream_with_context(generate()), mimetype="text/plain")


app.register_blueprint(admin)
