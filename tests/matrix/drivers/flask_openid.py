"""A login page, and the page that a visitor is to come back to."""

from __future__ import annotations

import tempfile


def load():
    import flask_openid  # noqa: F401


def setup(app):
    from flask_openid import OpenID

    made = OpenID(app, tempfile.mkdtemp(), safe_roots=[])

    @app.route("/login", methods=["GET", "POST"])
    @made.loginhandler
    def login():
        return "next " + made.get_next_url() + str(made.fetch_error())

    made.after_login(lambda answer: "in")
    return made


def request(app, client, made):
    page = client.get("/login?next=http://localhost/there")
    assert page.data.startswith(b"next http://localhost/"), page.data
