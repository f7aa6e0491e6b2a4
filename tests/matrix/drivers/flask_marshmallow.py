"""Turns an object into JSON with a schema that has links to views."""

from __future__ import annotations


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


def request(app, client, made):
    answer = client.get("/user/3").get_json()
    assert answer == {"name": "Ada", "_links": {"self": "/user/3", "all": "/"}}, answer
