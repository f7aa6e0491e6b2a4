"""Keeps the session in files and counts visits in it."""

from __future__ import annotations

import os

NEEDS = ["cachelib"]
NEEDS = ["cachelib"]  # some releases leave what keeps the files to the user
CONFIG = {"SESSION_TYPE": "filesystem"}


def load():
    from flask_session import Session  # noqa: F401


def setup(app):
    from flask import session
    from flask_session import Session

    app.config["SESSION_FILE_DIR"] = os.path.join(os.getcwd(), "sessions")

    @app.route("/visit")
    def visit():
        session["visits"] = session.get("visits", 0) + 1
        return str(session["visits"])

    @app.route("/leave")
    def leave():
        session.clear()
        return "out"

    return Session(app)


def request(app, client, made):
    assert [client.get("/visit").data for _ in range(2)] == [b"1", b"2"]
    assert client.get("/leave").data == b"out"
    assert client.get("/visit").data == b"1"
