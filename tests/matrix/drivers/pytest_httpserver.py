"""Serves an expected answer on a free port of this machine and asks for it."""

from __future__ import annotations


def load():
    import pytest_httpserver  # noqa: F401
    from pytest_httpserver import HTTPServer  # noqa: F401


def setup(app):
    import socket

    from pytest_httpserver import HTTPServer

    with socket.socket() as free:  # the first releases do not tell the port that they took
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = HTTPServer(host="127.0.0.1", port=port)
    server.expect_request("/json", method="GET").respond_with_json({"word": "yes"})
    server.expect_request("/post", method="POST", data="sent").respond_with_data("got", status=201)
    return server


def request(app, client, made):
    import json
    import urllib.request

    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    made.start()
    try:
        assert json.loads(opener.open(made.url_for("/json"), timeout=5).read().decode()) == {"word": "yes"}
        assert opener.open(made.url_for("/post"), data=b"sent", timeout=5).read() == b"got"
        made.check_assertions()
    finally:
        made.stop()
