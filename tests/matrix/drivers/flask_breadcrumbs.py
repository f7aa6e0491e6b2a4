"""Two pages, one below the other, shown as breadcrumbs."""

from __future__ import annotations

PAGE = "{% for each in breadcrumbs %}{{ each.text }}={{ each.url }};{% endfor %}"


def load():
    import flask_breadcrumbs  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_breadcrumbs import Breadcrumbs, register_breadcrumb

    made = Breadcrumbs(app)

    @app.route("/home")
    @register_breadcrumb(app, ".", "Home")
    def home():
        return render_template_string(PAGE)

    @app.route("/home/sub")
    @register_breadcrumb(app, ".sub", "Sub")
    def sub():
        return render_template_string(PAGE)

    return made


def request(app, client, made):
    assert client.get("/home/sub").data == b"Home=/home;Sub=/home/sub;"
