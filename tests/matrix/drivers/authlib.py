"""Sends a visitor to an OAuth provider with the client for Flask."""

from __future__ import annotations

NEEDS = ["requests"]


def load():
    try:
        from authlib.integrations.flask_client import OAuth
    except ImportError:  # where it was up to 0.12
        from authlib.flask.client import OAuth  # noqa: F401


def setup(app):
    from flask import url_for

    try:
        from authlib.integrations.flask_client import OAuth
    except ImportError:
        from authlib.flask.client import OAuth

    oauth = OAuth(app)
    oauth.register(
        "shop",
        client_id="id",
        client_secret="secret",
        authorize_url="https://example.org/authorize",
        access_token_url="https://example.org/token",
        api_base_url="https://example.org/api/",
        client_kwargs={"scope": "user"},
    )

    @app.route("/enter")
    def enter():
        return oauth.shop.authorize_redirect(url_for("index", _external=True))

    return oauth


def request(app, client, made):
    answer = client.get("/enter")
    assert answer.status_code == 302
    assert answer.headers["Location"].startswith("https://example.org/authorize?")
