"""A page that asks for a token, and is asked with one of another kind."""

from __future__ import annotations

CONFIG = {
    "COGNITO_REGION": "eu-central-1",
    "COGNITO_USERPOOL_ID": "eu-central-1_a",
    "COGNITO_APP_CLIENT_ID": "client",
    "COGNITO_CHECK_TOKEN_EXPIRATION": False,
    "COGNITO_JWT_HEADER_NAME": "X-Authorization",
    "COGNITO_JWT_HEADER_PREFIX": "Bearer",
}


def load():
    import flask_cognito  # noqa: F401


def setup(app):
    from flask_cognito import CognitoAuth, cognito_auth_required

    made = CognitoAuth(app)
    app.add_url_rule("/inside", "inside", cognito_auth_required(lambda: "inside"))
    return made


def request(app, client, made):
    assert client.get("/inside", headers={"X-Authorization": "Basic a"}).status_code == 401
