"""A form with a field for Markdown, and the scripts that show it."""

from __future__ import annotations

NEEDS = ["flask-wtf"]
PAGE = "<head>{{ pagedown.include_pagedown() }}</head>{{ form.body(rows=5) }}"


def load():
    import flask_pagedown.fields  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_pagedown import PageDown
    from flask_pagedown.fields import PageDownField
    from flask_wtf import FlaskForm

    class Form(FlaskForm):
        body = PageDownField("body")

    made = PageDown(app)
    app.add_url_rule("/form", "form", lambda: render_template_string(PAGE, form=Form()))
    return made


def request(app, client, made):
    page = client.get("/form")
    assert page.status_code == 200, page.status
    assert b"flask-pagedown-body" in page.data
