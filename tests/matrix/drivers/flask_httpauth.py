"""Guards views with basic and digest authentication."""

from __future__ import annotations

import base64


def load():
    from flask_httpauth import HTTPBasicAuth  # noqa: F401


def setup(app):
    from flask_httpauth import HTTPBasicAuth, HTTPDigestAuth

    basic, digest = HTTPBasicAuth(), HTTPDigestAuth()

    @basic.verify_password
    def verify(username, password):
        return (username, password) == ("ada", "secret")

    @digest.get_password
    def password(username):
        return "secret"

    @app.route("/basic")
    @basic.login_required
    def by_basic():
        return basic.username()

    @app.route("/digest")
    @digest.login_required
    def by_digest():
        return digest.username()


def request(app, client, made):
    assert client.get("/basic").status_code == 401
    login = "Basic " + base64.b64encode(b"ada:secret").decode()
    assert client.get("/basic", headers={"Authorization": login}).data == b"ada"
    asked = client.get("/digest")
    assert asked.status_code == 401 and "nonce" in asked.headers["WWW-Authenticate"]
