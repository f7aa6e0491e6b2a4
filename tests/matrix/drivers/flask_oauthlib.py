"""A remote application and the redirect to its login page, and a provider of OAuth 2."""

from __future__ import annotations


def load():
    import flask_oauthlib.client
    import flask_oauthlib.provider  # noqa: F401


def setup(app):
    from flask_oauthlib.client import OAuth
    from flask_oauthlib.provider import OAuth2Provider

    remote = OAuth(app).remote_app(
        "dev",
        consumer_key="key",
        consumer_secret="secret",
        request_token_params={"scope": "email"},
        base_url="https://auth.example.org/api/",
        request_token_url=None,
        access_token_method="POST",
        access_token_url="https://auth.example.org/oauth/token",
        authorize_url="https://auth.example.org/oauth/authorize",
    )
    remote.tokengetter(lambda: None)
    app.add_url_rule("/login", "login", lambda: remote.authorize(callback="http://localhost/authorized"))
    provider = OAuth2Provider(app)
    for register in (provider.clientgetter, provider.grantgetter, provider.grantsetter, provider.tokensetter):
        register(lambda *given, **named: None)
    provider.tokengetter(lambda access_token=None, refresh_token=None: None)
    app.add_url_rule("/api", "api", provider.require_oauth("email")(lambda: "api"))
    return remote


def request(app, client, made):
    answer = client.get("/login")
    assert answer.status_code == 302, answer.status
    assert answer.headers["Location"].startswith("https://auth.example.org/oauth/authorize?")
    assert client.get("/api").status_code == 401
