"""Guards a view by OAuth and refuses a visitor without token; clients of Redis and MongoDB stay lazy."""

from __future__ import annotations

CONFIG = {
    "SENTINEL_REDIS_URL": "redis://localhost:6379/0",
    "SENTINEL_MONGO_DBNAME": "oauth",
    "SENTINEL_MONGO_URI": "mongodb://localhost:27017/oauth",
}


def load():
    from flask_sentinel import ResourceOwnerPasswordCredentials, oauth  # noqa: F401


def setup(app):
    from flask_sentinel import ResourceOwnerPasswordCredentials, oauth

    @app.route("/private")
    @oauth.require_oauth()
    def private():
        return "private"

    return ResourceOwnerPasswordCredentials(app)


def request(app, client, made):
    assert client.get("/private").status_code in (401, 403)
