"""Renders a form, a pager and the links to the style sheets with the macros."""

from __future__ import annotations

NEEDS = ["flask-wtf"]


def load():
    import flask_bootstrap  # noqa: F401
    import flask_wtf  # noqa: F401


def setup(app):
    import flask_bootstrap
    from flask import flash, render_template_string
    from flask_wtf import FlaskForm
    from wtforms import BooleanField, StringField, SubmitField

    five = getattr(flask_bootstrap, "Bootstrap5", None)
    four = getattr(flask_bootstrap, "Bootstrap4", None)
    bootstrap = (five or four or flask_bootstrap.Bootstrap)(app)
    folder = "bootstrap5" if five else "bootstrap4" if four else "bootstrap"

    class NameForm(FlaskForm):
        name = StringField("name")
        keep = BooleanField("keep")
        submit = SubmitField()

    @app.route("/form")
    def form():
        flash("hello")
        source = "{{ bootstrap.load_css() }}{{ bootstrap.load_js() }}"
        source += "{% from '" + folder + "/form.html' import render_form %}{{ render_form(form) }}"
        return render_template_string(source, form=NameForm())

    return bootstrap


def request(app, client, made):
    page = client.get("/form").get_data(as_text=True)
    assert "bootstrap" in page and 'name="keep"' in page
