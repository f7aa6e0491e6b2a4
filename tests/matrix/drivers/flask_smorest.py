"""Serves a resource with parsed arguments, a schema for the answer, errors, and the OpenAPI document."""

from __future__ import annotations

import json

CONFIG = {
    "API_TITLE": "Pets",
    "API_VERSION": "v1",
    "OPENAPI_VERSION": "3.0.2",
    "OPENAPI_URL_PREFIX": "/docs",
}


def load():
    from flask_smorest import Api, Blueprint, abort  # noqa: F401


def setup(app):
    import inspect

    import marshmallow as ma
    from flask.views import MethodView
    from flask_smorest import Api, Blueprint, abort

    api = Api(app)
    blueprint = Blueprint("pets", "pets", url_prefix="/pets", description="pets")
    by_code = list(inspect.signature(Blueprint.response).parameters)[1] == "status_code"

    def response(schema):
        return blueprint.response(200, schema) if by_code else blueprint.response(schema)

    class PetSchema(ma.Schema):
        name = ma.fields.String(required=True)

    class QuerySchema(ma.Schema):
        page = ma.fields.Integer()

    @blueprint.route("/<int:number>")
    class Pet(MethodView):
        @blueprint.arguments(QuerySchema, location="query")
        @response(PetSchema)
        def get(self, args, number):
            if number != 1:
                abort(404, message="no such pet")
            return {"name": f"Rex {args['page']}"}

        @blueprint.arguments(PetSchema)
        @response(PetSchema)
        def put(self, args, number):
            return args

    api.register_blueprint(blueprint)
    return api


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def sent(value):
    """What posts a value as JSON; `json=` came with Flask 1.0."""
    return {"data": json.dumps(value), "content_type": "application/json"}


def request(app, client, made):
    assert told(client.get("/pets/1?page=2")) == {"name": "Rex 2"}
    assert client.get("/pets/2?page=2").status_code == 404
    assert told(client.put("/pets/1", **sent({"name": "Max"}))) == {"name": "Max"}
    assert client.put("/pets/1", **sent({})).status_code == 422
    assert "/pets/{number}" in told(client.get("/docs/openapi.json"))["paths"]
