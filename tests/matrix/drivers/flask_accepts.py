"""A resource with a checked body and a shaped answer."""

from __future__ import annotations

import json


def load():
    import flask_accepts  # noqa: F401


def setup(app):
    from flask import jsonify, request
    from flask_accepts import accepts, responds
    from marshmallow import Schema, fields

    class Person(Schema):
        name = fields.String(required=True)

    @app.route("/person", methods=["POST"])
    @accepts(schema=Person)
    @responds(schema=Person)
    def person():
        return request.parsed_obj

    @app.route("/query")
    @accepts({"name": "age", "type": int})
    def query():
        return jsonify(request.parsed_args)

    return person


def request(app, client, made):
    answer = client.post("/person", data=json.dumps({"name": "a"}), content_type="application/json")
    assert answer.status_code == 200, answer.data
    assert json.loads(answer.data.decode()) == {"name": "a"}
    assert client.post("/person", data="{}", content_type="application/json").status_code == 400
    assert json.loads(client.get("/query?age=3").data.decode()) == {"age": 3}
