"""Parses the arguments of a view with the parser for Flask, and refuses wrong ones."""

from __future__ import annotations

import json


def load():
    from webargs import fields  # noqa: F401
    from webargs.flaskparser import parser, use_args, use_kwargs  # noqa: F401


def setup(app):
    from flask import jsonify
    from webargs import fields
    from webargs.flaskparser import use_args, use_kwargs

    @app.route("/args", methods=["POST"])
    @use_args({"name": fields.Str(required=True), "age": fields.Int()})
    def by_args(args):
        return jsonify(args)

    @app.route("/kwargs", methods=["POST"])
    @use_kwargs({"name": fields.Str()})
    def by_kwargs(name):
        return name


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def sent(value):
    """What posts a value as JSON; `json=` came with Flask 1.0."""
    return {"data": json.dumps(value), "content_type": "application/json"}


def request(app, client, made):
    assert told(client.post("/args", **sent({"name": "Ada", "age": 3}))) == {"name": "Ada", "age": 3}
    assert client.post("/args", **sent({"age": "x"})).status_code == 422
    assert client.post("/kwargs", **sent({"name": "Ada"})).data == b"Ada"
