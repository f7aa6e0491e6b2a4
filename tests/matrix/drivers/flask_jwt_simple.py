"""A token made by a view, and a page that asks for it."""

from __future__ import annotations

import json

CONFIG = {"JWT_SECRET_KEY": "a secret that is long enough for anybody"}


def load():
    import flask_jwt_simple  # noqa: F401


def setup(app):
    from flask import jsonify
    from flask_jwt_simple import JWTManager, create_jwt, get_jwt_identity, jwt_required

    made = JWTManager(app)
    app.add_url_rule("/login", "login", lambda: jsonify(jwt=create_jwt(identity="a")))
    app.add_url_rule("/inside", "inside", jwt_required(lambda: get_jwt_identity()))
    return made


def request(app, client, made):
    token = json.loads(client.get("/login").data.decode())["jwt"]
    assert client.get("/inside").status_code == 401
    assert client.get("/inside", headers={"Authorization": "Bearer " + token}).data == b"a"
