"""Streams numbers; the generator opens its own connection when there is none."""

from flask import Flask, Response, g, stream_with_context

app = Flask(__name__)


def get_numbers():
    if "numbers" not in g:
        g.numbers = [1, 2, 3]
    return g.numbers


@app.before_request
def prepare():
    get_numbers()


@app.teardown_appcontext
def forget(error):
    g.pop("numbers")


@app.get("/numbers")
def numbers():
    @stream_with_context
    def generate():
        for number in get_numbers():
            yield f"{number} "

    return Response(generate(), mimetype="text/plain")
