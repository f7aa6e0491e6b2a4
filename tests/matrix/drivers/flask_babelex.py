"""A page with a translated text and a date in the language that a selector picks."""

from __future__ import annotations

from datetime import date


def load():
    import flask_babelex  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_babelex import Babel, format_date, gettext, lazy_gettext

    babel = Babel(app)
    later = lazy_gettext("later")

    @babel.localeselector
    def language():
        return "de"

    @app.route("/day")
    def day():
        text = format_date(date(2020, 3, 1)) + gettext("hello") + str(later)
        return text + render_template_string("{{ _('text') }}{{ day|dateformat }}", day=date(2020, 3, 1))

    return babel


def request(app, client, made):
    assert client.get("/day").data.startswith(b"01.03.2020hello")
