"""A page with the picture of an address, by the template filter."""

from __future__ import annotations


def load():
    import flask_gravatar  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_gravatar import Gravatar

    gravatar = Gravatar(app, size=100, rating="g", default="retro", use_ssl=True)
    app.add_url_rule("/me", "me", lambda: render_template_string("{{ 'a@example.com' | gravatar }}"))
    return gravatar


def request(app, client, made):
    assert b"gravatar.com/avatar/" in client.get("/me").data
