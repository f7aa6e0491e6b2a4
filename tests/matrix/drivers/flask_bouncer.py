"""A page that a user may read, and one that the user may not change."""

from __future__ import annotations


def load():
    import flask_bouncer  # noqa: F401


def setup(app):
    from flask import g
    from flask_bouncer import Bouncer, requires

    made = Bouncer(app)

    @made.authorization_method
    def define(user, they):
        they.can("read", "Article")

    @app.before_request
    def enter():
        g.current_user = "a"

    app.add_url_rule("/read", "read", requires("read", "Article")(lambda: "read"))
    app.add_url_rule("/edit", "edit", requires("edit", "Article")(lambda: "edit"))
    return made


def request(app, client, made):
    assert client.get("/read").data == b"read"
    assert client.get("/edit").status_code == 403
