"""Guards a view with the users of a password file."""

from __future__ import annotations

import base64
import os


def load():
    from flask_htpasswd import HtPasswdAuth  # noqa: F401


def setup(app):
    from flask_htpasswd import HtPasswdAuth
    from passlib.apache import HtpasswdFile

    path = os.path.join(os.getcwd(), "users")
    users = HtpasswdFile(path, new=True, default_scheme="sha256_crypt")
    users.set_password("ada", "secret")
    users.save()
    app.config.update(FLASK_HTPASSWD_PATH=path, FLASK_SECRET="a secret of at least thirty-two bytes")
    auth = HtPasswdAuth(app)

    @app.route("/private")
    @auth.required
    def private(user):
        return "hello " + user

    return auth


def request(app, client, made):
    assert client.get("/private").status_code == 401
    login = base64.b64encode(b"ada:secret").decode()
    assert client.get("/private", headers={"Authorization": "Basic " + login}).data == b"hello ada"
