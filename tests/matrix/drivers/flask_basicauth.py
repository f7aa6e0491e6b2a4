"""A page behind a name and a password."""

from __future__ import annotations

import base64

CONFIG = {"BASIC_AUTH_USERNAME": "john", "BASIC_AUTH_PASSWORD": "matrix"}


def load():
    import flask_basicauth  # noqa: F401


def setup(app):
    from flask_basicauth import BasicAuth

    made = BasicAuth(app)
    app.add_url_rule("/secret", "secret", made.required(lambda: "secret"))
    return made


def request(app, client, made):
    assert client.get("/secret").status_code == 401
    word = base64.b64encode(b"john:matrix").decode()
    assert client.get("/secret", headers={"Authorization": "Basic " + word}).data == b"secret"
