"""Serves a namespace in a blueprint: a model, parsed arguments, errors, and the OpenAPI document."""

from __future__ import annotations

import json


def load():
    from flask_restx import Api, Resource, fields, reqparse  # noqa: F401


def setup(app):
    from flask import Blueprint
    from flask_restx import Api, Resource, fields, reqparse

    blueprint = Blueprint("api", __name__, url_prefix="/api")
    api = Api(blueprint, title="Todos", version="1.0")
    space = api.namespace("todos", description="tasks")
    model = space.model("Todo", {"id": fields.Integer(readonly=True), "task": fields.String(required=True)})
    parser = reqparse.RequestParser()
    parser.add_argument("page", type=int, location="args")

    @space.route("/<int:number>")
    class Todo(Resource):
        @space.expect(parser)
        @space.marshal_with(model)
        def get(self, number):
            if number != 1:
                api.abort(404, "no such task")
            return {"id": parser.parse_args()["page"], "task": "learn"}

        @space.expect(model, validate=True)
        def put(self, number):
            return api.payload, 201

    app.register_blueprint(blueprint)
    return api


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def sent(value):
    """What posts a value as JSON; `json=` came with Flask 1.0."""
    return {"data": json.dumps(value), "content_type": "application/json"}


def request(app, client, made):
    assert told(client.get("/api/todos/1?page=4")) == {"id": 4, "task": "learn"}
    assert client.get("/api/todos/2").status_code == 404
    assert told(client.put("/api/todos/1", **sent({"task": "sleep"}))) == {"task": "sleep"}
    assert client.put("/api/todos/1", **sent({"task": 1})).status_code == 400
    assert "/todos/{number}" in told(client.get("/api/swagger.json"))["paths"]
    assert client.get("/api/").status_code == 200
