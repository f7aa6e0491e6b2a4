"""Streams numbers out of an async view."""

from flask import Flask, Response

app = Flask(__name__)


@app.route("/numbers")
async def numbers():
    def generate():
        for number in range(1, 4):
            yield f"{number} "

    return Response(generate())
