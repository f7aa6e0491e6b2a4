"""A cached view and a memoized function with the simple backend."""

from __future__ import annotations


def load():
    import flask_cache  # noqa: F401


def setup(app):
    from flask_cache import Cache

    cache = Cache(app, config={"CACHE_TYPE": "simple"})
    calls = []

    @app.route("/cached")
    @cache.cached(timeout=50)
    def cached():
        calls.append(1)
        return str(len(calls))

    @cache.memoize(50)
    def double(number):
        return number * 2

    app.add_url_rule("/double", "double", lambda: str(double(4)))
    return cache


def request(app, client, made):
    assert client.get("/cached").data == client.get("/cached").data == b"1"
    assert client.get("/double").data == b"8"
