"""Turns an object into JSON with a schema that has links to views."""

from __future__ import annotations

import json


def load():
    from flask_marshmallow import Marshmallow  # noqa: F401


def setup(app):
    import inspect

    from flask_marshmallow import Marshmallow

    ma = Marshmallow(app)
    by_values = "values" in inspect.signature(ma.URLFor.__init__).parameters

    def link(endpoint, **values):
        return ma.URLFor(endpoint, values=values) if by_values else ma.URLFor(endpoint, **values)

    class UserSchema(ma.Schema):
        name = ma.Str() if hasattr(ma, "Str") else ma.String()
        _links = ma.Hyperlinks({"self": link("user", id="<id>"), "all": link("index")})

    class User:
        id, name = 3, "Ada"

    schema = UserSchema()

    @app.route("/user/<int:id>")
    def user(id):
        return schema.jsonify(User())

    return ma


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def request(app, client, made):
    answer = told(client.get("/user/3"))
    assert answer == {"name": "Ada", "_links": {"self": "/user/3", "all": "/"}}, answer
