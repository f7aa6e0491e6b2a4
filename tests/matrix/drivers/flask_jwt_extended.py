"""Issues a token and asks for a page that needs it."""

from __future__ import annotations

import json

CONFIG = {"JWT_SECRET_KEY": "a secret of at least thirty-two bytes"}


def load():
    from flask_jwt_extended import JWTManager, create_access_token, jwt_required  # noqa: F401


def setup(app):
    import flask_jwt_extended as jwt
    from flask import jsonify

    manager = jwt.JWTManager(app)
    required = jwt.jwt_required if hasattr(jwt, "jwt_refresh_token_required") else jwt.jwt_required()

    @app.route("/login", methods=["POST"])
    def login():
        return jsonify(token=jwt.create_access_token(identity="ada"))

    @app.route("/protected")
    @required
    def protected():
        return jsonify(user=jwt.get_jwt_identity())

    return manager


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def request(app, client, made):
    assert client.get("/protected").status_code == 401
    token = told(client.post("/login"))["token"]
    answer = client.get("/protected", headers={"Authorization": "Bearer " + token})
    assert told(answer) == {"user": "ada"}, answer.data
    assert client.get("/protected", headers={"Authorization": "Bearer x.y.z"}).status_code == 422
