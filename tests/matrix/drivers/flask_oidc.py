"""A page that sends its visitor to log in."""

from __future__ import annotations

import json
import os


def load():
    import flask_oidc  # noqa: F401


def setup(app):
    from flask_oidc import OpenIDConnect

    site = "https://auth.example.org"
    secrets = {
        "client_id": "id",
        "client_secret": "secret",
        "issuer": site,
        "auth_uri": site + "/auth",
        "token_uri": site + "/token",
        "userinfo_uri": site + "/userinfo",
        "redirect_uris": ["http://localhost/oidc_callback"],
    }
    path = os.path.join(os.getcwd(), "client_secrets.json")
    with open(path, "w") as file:
        json.dump({"web": secrets}, file)
    app.config["OIDC_CLIENT_SECRETS"] = path
    made = OpenIDConnect(app)
    app.add_url_rule("/inside", "inside", made.require_login(lambda: "inside"))
    app.add_url_rule("/state", "state", lambda: str(made.user_loggedin))
    return made


def request(app, client, made):
    assert client.get("/state").data == b"False"
    assert client.get("/inside").status_code == 302
