"""Caches a view, a function and a part of a template in memory."""

from __future__ import annotations


def load():
    from flask_caching import Cache  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_caching import Cache, backends

    modern = hasattr(getattr(backends, "SimpleCache", None), "factory")
    cache = Cache(config={"CACHE_TYPE": "SimpleCache" if modern else "simple"})
    cache.init_app(app)
    calls = []

    @app.route("/cached")
    @cache.cached(timeout=50, query_string=True)
    def cached():
        calls.append(1)
        return str(len(calls))

    @cache.memoize(50)
    def double(number):
        calls.append(1)
        return number * 2

    @app.route("/part")
    def part():
        template = "{% cache 50, 'part' %}{{ number }}{% endcache %}"
        return render_template_string(template, number=double(2) + double(2))

    @app.route("/forget")
    def forget():
        cache.delete_memoized(double, 2)
        cache.clear()
        return "forgotten"

    return calls


def request(app, client, made):
    assert client.get("/cached?a=1").data == b"1"
    assert client.get("/cached?a=1").data == b"1"
    assert client.get("/part").data == b"8" and len(made) == 2
    assert client.get("/forget").data == b"forgotten"
    assert client.get("/cached?a=1").data == b"3"
