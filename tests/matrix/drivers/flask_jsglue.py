"""The script that knows the routes, and its tag in a template."""

from __future__ import annotations


def load():
    import flask_jsglue  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_jsglue import JSGlue

    made = JSGlue(app)
    app.add_url_rule("/page", "page", lambda: render_template_string("{{ JSGlue.include() }}"))
    return made


def request(app, client, made):
    assert b"<script" in client.get("/page").data
    assert b'"page"' in client.get("/jsglue.js").data
