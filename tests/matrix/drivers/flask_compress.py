"""Compresses a long page for a client that takes gzip."""

from __future__ import annotations

import gzip


def load():
    from flask_compress import Compress  # noqa: F401


def setup(app):
    from flask_compress import Compress

    @app.route("/long")
    def long():
        return "long " * 1000

    return Compress(app)


def request(app, client, made):
    answer = client.get("/long", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == b"long " * 1000
    assert client.get("/long").data == b"long " * 1000
