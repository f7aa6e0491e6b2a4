"""Parses arguments and marshals output by decorators, and documents the views."""

from __future__ import annotations

import json


def load():
    from flask_apispec import FlaskApiSpec, MethodResource, marshal_with, use_kwargs  # noqa: F401


def setup(app):
    from flask_apispec import FlaskApiSpec, MethodResource, doc, marshal_with, use_kwargs
    from marshmallow import Schema, fields

    class PetSchema(Schema):
        name = fields.String()

    @app.route("/pets/<int:number>")
    @doc(tags=["pet"])
    @marshal_with(PetSchema)
    def pet(number):
        return {"name": f"Rex {number}", "other": 1}

    class Pets(MethodResource):
        @use_kwargs({"name": fields.String()})
        @marshal_with(PetSchema, code=201)
        def post(self, **named):
            return named, 201

    app.add_url_rule("/pets", view_func=Pets.as_view("pets"))
    docs = FlaskApiSpec(app)
    docs.register(pet)
    docs.register(Pets, endpoint="pets")
    return docs


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def sent(value):
    """What posts a value as JSON; `json=` came with Flask 1.0."""
    return {"data": json.dumps(value), "content_type": "application/json"}


def request(app, client, made):
    assert told(client.get("/pets/1")) == {"name": "Rex 1"}
    answer = client.post("/pets", **sent({"name": "Max"}))
    assert (answer.status_code, told(answer)) == (201, {"name": "Max"}), answer.data
    assert "/pets/{number}" in told(client.get("/swagger/"))["paths"]
    assert client.get("/swagger-ui/").status_code == 200
