"""Serves content and an application on a free port of this machine and asks for them."""

from __future__ import annotations


def load():
    from pytest_localserver.http import ContentServer, WSGIServer  # noqa: F401


def setup(app):
    from pytest_localserver.http import ContentServer, WSGIServer

    content = ContentServer(host="127.0.0.1", port=0)
    content.serve_content("content", headers={"X-Word": "yes"})
    return content, WSGIServer(host="127.0.0.1", port=0, application=app)


def request(app, client, made):
    import urllib.request

    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    found = []
    for server in made:
        server.start()
        try:
            found.append(opener.open(server.url, timeout=5).read())
        finally:
            server.stop()
    assert found == [b"content", b"index"]
    assert made[0].requests[0].path == "/"
