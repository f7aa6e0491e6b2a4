"""A bar for navigation, rendered by a template."""

from __future__ import annotations


def load():
    import flask_nav  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_nav import Nav
    from flask_nav.elements import Navbar, Subgroup, View

    made = Nav()

    @made.navigation()
    def top():
        return Navbar("site", View("Home", "index"), Subgroup("more", View("Again", "index")))

    made.init_app(app)
    app.add_url_rule("/page", "page", lambda: render_template_string("{{ nav.top.render() }}"))
    return made


def request(app, client, made):
    assert b"Home" in client.get("/page").data
