"""Streams numbers; the connection in `g` is closed at the end."""

from flask import Flask, Response, g, stream_with_context

app = Flask(__name__)


class Connection:
    def close(self):
        pass


@app.before_request
def connect():
    g.db = Connection()


@app.teardown_appcontext
def disconnect(error):
    g.pop("db", default=None)


@app.get("/numbers")
def numbers():
    def generate():
        for number in range(1, 4):
            yield f"{number} "

    return Response(stream_with_context(generate()), mimetype="text/plain")
