"""Streams numbers out of an async view."""

from flask import Flask, Response, stream_with_context

app = Flask(__name__)


@app.route("/numbers")
async def numbers():
    def generate():
        for number in range(1, 4):
            yield f"{number} "

    return Response(stream_with_context(generate()))
