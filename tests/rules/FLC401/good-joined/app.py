"""Streams numbers; the connection in `g` is closed at the end."""

from flask import Flask, g, stream_with_context

app = Flask(__name__)


class Connection:
    def close(self):
        pass


@app.before_request
def connect():
    g.db = Connection()


@app.teardown_appcontext
def disconnect(error):
    g.pop("db").close()


@app.get("/numbers")
def numbers():
    def generate():
        for number in range(1, 4):
            yield f"{number} "

    return "".join(stream_with_context(generate()))
