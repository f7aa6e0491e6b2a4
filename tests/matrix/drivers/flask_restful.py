"""Serves a resource: arguments parsed from JSON and the query, marshalled output, an error as JSON."""

from __future__ import annotations

import json


def load():
    from flask_restful import Api, Resource, reqparse  # noqa: F401


def setup(app):
    from flask_restful import Api, Resource, abort, fields, marshal_with, reqparse

    api = Api(app)
    parser = reqparse.RequestParser()
    parser.add_argument("task", required=True)
    parser.add_argument("page", type=int, location="args")

    class Todo(Resource):
        @marshal_with({"task": fields.String, "uri": fields.Url("todo")})
        def get(self, number):
            if number != "1":
                abort(404, message="no such task")
            return {"task": "learn", "number": number}

        def put(self, number):
            return parser.parse_args(), 201

    api.add_resource(Todo, "/todos/<number>", endpoint="todo")
    return api


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def sent(value):
    """What posts a value as JSON; `json=` came with Flask 1.0."""
    return {"data": json.dumps(value), "content_type": "application/json"}


def request(app, client, made):
    assert told(client.get("/todos/1")) == {"task": "learn", "uri": "/todos/1"}
    assert told(client.get("/todos/2"))["message"] == "no such task"
    answer = client.put("/todos/1?page=2", **sent({"task": "sleep"}))
    assert (answer.status_code, told(answer)) == (201, {"task": "sleep", "page": 2}), answer.data
    assert client.put("/todos/1", **sent({"other": "1"})).status_code == 400
