"""Streams numbers out of a template."""

from flask import Flask, stream_template_string

app = Flask(__name__)


@app.route("/numbers")
async def numbers():
    return stream_template_string("{% for n in (1, 2, 3) %}{{ n }} {% endfor %}")  # expect: FLC404
