"""A template in which addresses of static files are those of a bucket."""

from __future__ import annotations

CONFIG = {"FLASKS3_BUCKET_NAME": "bucket"}


def load():
    import flask_s3  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_s3 import FlaskS3

    made = FlaskS3(app)
    page = "{{ url_for('static', filename='style.css') }} {{ url_for('index') }}"
    app.add_url_rule("/page", "page", lambda: render_template_string(page))
    return made


def request(app, client, made):
    page = client.get("/page").data
    assert b"bucket.s3.amazonaws.com/static/style.css" in page, page
    assert page.endswith(b" /")
