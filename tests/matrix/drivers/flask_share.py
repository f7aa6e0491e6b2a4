"""A page with buttons to share it."""

from __future__ import annotations


def load():
    import flask_share  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_share import Share

    made = Share(app)
    page = "{{ share.load() }}{{ share.create(title='Share') }}"
    app.add_url_rule("/page", "page", lambda: render_template_string(page))
    return made


def request(app, client, made):
    assert b"social-share" in client.get("/page", headers={"User-Agent": "Mozilla/5.0"}).data
