"""Guards views with basic, digest and token authentication."""

from __future__ import annotations

import base64


def load():
    from flask_httpauth import HTTPBasicAuth  # noqa: F401


def setup(app):
    from flask_httpauth import HTTPBasicAuth, HTTPDigestAuth, HTTPTokenAuth

    basic, digest, token = HTTPBasicAuth(), HTTPDigestAuth(), HTTPTokenAuth(scheme="Bearer")

    @basic.verify_password
    def verify(username, password):
        return (username, password) == ("ada", "secret")

    @digest.get_password
    def password(username):
        return "secret"

    @token.verify_token
    def known(value):
        return value == "t0ken"

    @app.route("/basic")
    @basic.login_required
    def by_basic():
        return basic.username()

    @app.route("/digest")
    @digest.login_required
    def by_digest():
        return digest.username()

    @app.route("/token")
    @token.login_required
    def by_token():
        return "token"


def request(app, client, made):
    assert client.get("/basic").status_code == 401
    login = "Basic " + base64.b64encode(b"ada:secret").decode()
    assert client.get("/basic", headers={"Authorization": login}).data == b"ada"
    asked = client.get("/digest")
    assert asked.status_code == 401 and "nonce" in asked.headers["WWW-Authenticate"]
    assert client.get("/token", headers={"Authorization": "Bearer other"}).status_code == 401
    assert client.get("/token", headers={"Authorization": "Bearer t0ken"}).data == b"token"
