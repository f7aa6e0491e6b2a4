"""A resource with a checked body and a shaped answer."""

from __future__ import annotations

import json


def load():
    import flask_accepts  # noqa: F401


def setup(app):
    import flask_accepts
    from flask import jsonify, request

    @app.route("/query")
    @flask_accepts.accepts({"name": "age", "type": int})
    def query():
        return jsonify(request.parsed_args)

    if not hasattr(flask_accepts, "responds"):  # before 0.2 it knows arguments alone
        return None
    from marshmallow import Schema, fields

    class Person(Schema):
        name = fields.String(required=True)

    @app.route("/person", methods=["POST"])
    @flask_accepts.accepts(schema=Person)
    @flask_accepts.responds(schema=Person)
    def person():
        return request.parsed_obj

    return Person


def request(app, client, made):
    assert json.loads(client.get("/query?age=3").data.decode()) == {"age": 3}
    if made:
        answer = client.post("/person", data=json.dumps({"name": "a"}), content_type="application/json")
        assert answer.status_code == 200, answer.data
        assert json.loads(answer.data.decode()) == {"name": "a"}
        assert client.post("/person", data="{}", content_type="application/json").status_code == 400
