"""Makes a client from the configuration; it connects only when asked, which stays undone."""

from __future__ import annotations

CONFIG = {"REDIS_URL": "redis://:secret@localhost:6379/3"}


def load():
    from flask_redis import FlaskRedis  # noqa: F401


def setup(app):
    from flask_redis import FlaskRedis

    store = FlaskRedis(app)

    @app.route("/store")
    def number():
        return str(store.connection_pool.connection_kwargs["db"])

    return store


def request(app, client, made):
    assert client.get("/store").data == b"3"
    assert app.extensions["redis"] is not None
