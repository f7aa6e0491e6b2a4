"""A session kept in a store, and made anew."""

from __future__ import annotations


def load():
    import flask_kvsession  # noqa: F401


def setup(app):
    from flask import session
    from flask_kvsession import KVSessionExtension
    from simplekv.memory import DictStore

    made = KVSessionExtension(DictStore(), app)

    @app.route("/count")
    def count():
        session["count"] = session.get("count", 0) + 1
        return str(session["count"])

    @app.route("/again")
    def again():
        session.regenerate()
        return "again"

    return made


def request(app, client, made):
    assert client.get("/count").data == b"1"
    assert client.get("/again").data == b"again"
    assert client.get("/count").data == b"2"
