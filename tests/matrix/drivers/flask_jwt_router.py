"""Views that ask for a token, except those of a list."""

from __future__ import annotations

CONFIG = {
    "WHITE_LIST_ROUTES": [("GET", "/open"), ("GET", "/")],
    "SECRET_KEY": "a secret that is long enough for anybody",
}


def load():
    import flask_jwt_router  # noqa: F401


def setup(app):
    from flask_jwt_router import JwtRoutes

    app.add_url_rule("/open", "open", lambda: "open")
    app.add_url_rule("/closed", "closed", lambda: "closed")
    return JwtRoutes(app)


def request(app, client, made):
    assert client.get("/open").data == b"open"
    assert client.get("/closed").status_code == 401
