"""A page on the base template, with a quick form of Flask-WTF."""

from __future__ import annotations

NEEDS = ["flask-wtf"]
PAGE = """{% extends "bootstrap/base.html" %}{% import "bootstrap/wtf.html" as wtf %}
{% block content %}{{ wtf.quick_form(form) }}{% endblock %}"""


def load():
    import flask_bootstrap  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_bootstrap import Bootstrap
    from flask_wtf import FlaskForm
    from wtforms import StringField, SubmitField

    class Form(FlaskForm):
        name = StringField("name")
        submit = SubmitField("go")

    bootstrap = Bootstrap(app)
    app.add_url_rule("/form", "form", lambda: render_template_string(PAGE, form=Form()))
    return bootstrap


def request(app, client, made):
    page = client.get("/form")
    assert page.status_code == 200, page.status
    assert b"bootstrap.min.css" in page.data
    assert b'name="name"' in page.data
