"""A test case that asks a page, its template and its context."""

from __future__ import annotations

NEEDS = ["blinker"]


def load():
    import flask_testing  # noqa: F401


def setup(app):
    from flask import jsonify, redirect, render_template_string
    from flask_testing import TestCase

    app.add_url_rule("/page", "page", lambda: render_template_string("hello {{ name }}", name="you"))
    app.add_url_rule("/json", "json", lambda: jsonify(a=1))
    app.add_url_rule("/move", "move", lambda: redirect("/page"))

    class Case(TestCase):
        def create_app(self):
            return app

        def runTest(self):  # noqa: N802
            self.assert200(self.client.get("/page"))
            self.assert_context("name", "you")
            assert self.client.get("/json").json == {"a": 1}
            self.assertRedirects(self.client.get("/move"), "/page")
            self.assert404(self.client.get("/none"))

    return Case


def request(app, client, made):
    made().debug()
