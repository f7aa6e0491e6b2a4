"""The extension with what it sets in a new session."""

from __future__ import annotations


def load():
    import flask_imp  # noqa: F401


def setup(app):
    from flask import session
    from flask_imp import Imp

    made = Imp(app)

    @app.route("/session")
    def show():
        if hasattr(made, "init_session"):  # before 5.0; since then a hook does it
            made.init_session()
        return "kept" if session is not None else "lost"

    return made


def request(app, client, made):
    assert client.get("/session").data == b"kept"
