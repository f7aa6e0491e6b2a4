"""Streams numbers out of a template; the connection in `g` is closed at the end."""

from flask import Flask, g, stream_template_string

app = Flask(__name__)


class Connection:
    def close(self):
        pass


@app.before_request
def connect():
    g.db = Connection()


@app.teardown_request
def disconnect(error):
    g.pop("db").close()  # expect: FLC401


@app.get("/numbers")
def numbers():
    return stream_template_string("{% for number in numbers %}{{ number }} {% endfor %}", numbers=range(1, 4))
