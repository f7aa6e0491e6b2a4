"""Compresses a long page for a client that takes gzip."""

from __future__ import annotations

import gzip


def load():
    from flask_gzip import Gzip  # noqa: F401


def setup(app):
    from flask_gzip import Gzip

    @app.route("/long")
    def long():
        return "long " * 1000

    return Gzip(app)


def request(app, client, made):
    answer = client.get("/long", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == b"long " * 1000
