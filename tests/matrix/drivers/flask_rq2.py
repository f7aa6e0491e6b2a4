"""A job that a view queues, run at once; the store is a stand-in, there is no server."""

from __future__ import annotations

NEEDS = ["fakeredis", "setuptools<81; python_version < '3.12'"]
CONFIG = {"RQ_CONNECTION_CLASS": "fakeredis.FakeStrictRedis", "RQ_ASYNC": False}


def add(a, b):
    return a + b


def load():
    import flask_rq2  # noqa: F401


def setup(app):
    from flask_rq2 import RQ

    made = RQ(app)

    made.job(add)

    @app.route("/add")
    def view():
        assert add.queue(1, 2) is not None
        return "queued"

    return made


def request(app, client, made):
    assert client.get("/add").data == b"queued"
