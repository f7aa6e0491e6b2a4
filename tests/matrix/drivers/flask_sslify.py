"""A plain request, sent on to https."""

from __future__ import annotations


def load():
    import flask_sslify  # noqa: F401


def setup(app):
    from flask_sslify import SSLify

    app.add_url_rule("/page", "page", lambda: "page")
    return SSLify(app)


def request(app, client, made):
    app.debug = False
    answer = client.get("/page")
    assert answer.status_code == 302, answer.status
    assert answer.headers["Location"] == "https://localhost/page"
    safe = client.get("/page", base_url="https://localhost")
    assert "Strict-Transport-Security" in safe.headers
    app.debug = True  # which the extension leaves alone: the page that is asked after this one stays plain
