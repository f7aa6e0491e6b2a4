"""A menu of two pages, shown by a template."""

from __future__ import annotations

PAGE = "{% for item in current_menu.children %}{{ item.text }}={{ item.url }}:{{ item.active }};{% endfor %}"


def load():
    import flask_menu  # noqa: F401


def setup(app):
    import flask_menu
    from flask import render_template_string

    made = flask_menu.Menu(app)
    if hasattr(flask_menu, "register_menu"):  # gone from 1.0

        @app.route("/first")
        @flask_menu.register_menu(app, ".first", "First", order=0)
        def first():
            return render_template_string(PAGE)

    else:

        @app.route("/first")
        def first():
            return render_template_string(PAGE)

        with app.app_context():
            flask_menu.current_menu.submenu("first").register("first", "First", order=0)
    return made


def request(app, client, made):
    assert client.get("/first").data == b"First=/first:True;"
