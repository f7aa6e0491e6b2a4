"""A token from `/auth`, and a page that asks for it."""

from __future__ import annotations

import json


class User:
    id = 1


def load():
    import flask_jwt  # noqa: F401


def setup(app):
    from flask_jwt import JWT, current_identity, jwt_required

    made = JWT(app, lambda name, password: User() if password == "right" else None, lambda payload: User())
    app.add_url_rule("/inside", "inside", jwt_required()(lambda: str(current_identity.id)))
    return made


def request(app, client, made):
    def login(password):
        body = json.dumps({"username": "a", "password": password})
        return client.post("/auth", data=body, content_type="application/json")

    assert login("wrong").status_code == 401
    token = json.loads(login("right").data.decode())["access_token"]
    assert client.get("/inside").status_code == 401
    assert client.get("/inside", headers={"Authorization": "JWT " + token}).data == b"1"
