"""Hashes a password and checks it in a view."""

from __future__ import annotations

CONFIG = {"BCRYPT_LOG_ROUNDS": 4}


def load():
    from flask_bcrypt import Bcrypt  # noqa: F401


def setup(app):
    from flask_bcrypt import Bcrypt

    bcrypt = Bcrypt(app)

    @app.route("/check/<word>")
    def check(word):
        hashed = bcrypt.generate_password_hash("secret").decode("utf-8")
        return str(bcrypt.check_password_hash(hashed, word))

    return bcrypt


def request(app, client, made):
    assert client.get("/check/secret").data == b"True"
    assert client.get("/check/other").data == b"False"
