"""Chooses a locale by request, and formats a date and a message in it."""

from __future__ import annotations

import datetime


def load():
    from flask_babel import Babel, gettext  # noqa: F401


def setup(app):
    from flask import render_template_string, request
    from flask_babel import Babel, format_date, format_decimal, get_locale

    def locale():
        return request.accept_languages.best_match(["de", "en"])

    if hasattr(Babel, "localeselector"):
        babel = Babel(app)
        babel.localeselector(locale)
    else:
        babel = Babel(app, locale_selector=locale)

    @app.route("/date")
    def date():
        day = format_date(datetime.date(2020, 5, 1), "MMMM")
        words = render_template_string("{{ _('Hello %(name)s', name='Ada') }}")
        return " ".join([str(get_locale()), day, format_decimal(1.5), words])

    return babel


def request(app, client, made):
    answer = client.get("/date", headers={"Accept-Language": "de"})
    assert answer.get_data(as_text=True) == "de Mai 1,5 Hello Ada", answer.data
