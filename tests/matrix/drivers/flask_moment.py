"""Writes a date for moment.js into a template."""

from __future__ import annotations

import datetime


def load():
    from flask_moment import Moment  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_moment import Moment

    moment = Moment(app)

    @app.route("/when")
    def when():
        template = "{{ moment.include_moment() }}{{ moment(day).format('LL') }}{{ moment(day).fromNow() }}"
        return render_template_string(template, day=datetime.datetime(2020, 5, 1))

    return moment


def request(app, client, made):
    assert b"flask-moment" in client.get("/when").data
