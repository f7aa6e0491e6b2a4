"""Puts the toolbar into a page of HTML."""

from __future__ import annotations

CONFIG = {"DEBUG": True, "DEBUG_TB_ENABLED": True}


def load():
    from flask_debugtoolbar import DebugToolbarExtension  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_debugtoolbar import DebugToolbarExtension

    app.debug = True

    @app.route("/page")
    def page():
        return render_template_string("<html><body>{{ word }}</body></html>", word="page")

    return DebugToolbarExtension(app)


def request(app, client, made):
    assert b"flDebug" in client.get("/page").data
