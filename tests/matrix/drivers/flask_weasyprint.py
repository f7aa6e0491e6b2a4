"""Renders a page of the application to PDF; needs Pango."""

from __future__ import annotations


def load():
    from flask_weasyprint import HTML, render_pdf  # noqa: F401


def setup(app):
    from flask import url_for
    from flask_weasyprint import HTML, render_pdf

    @app.route("/page")
    def page():
        return "<h1>page</h1>"

    @app.route("/page.pdf")
    def printed():
        return render_pdf(url_for("page"))

    @app.route("/words.pdf")
    def words():
        return render_pdf(HTML(string="<h1>words</h1>"))


def request(app, client, made):
    assert client.get("/page.pdf").data.startswith(b"%PDF")
    assert client.get("/words.pdf").data.startswith(b"%PDF")
