"""An application with a page from a template, and a configuration that its caller adds to."""

from flask import Flask, render_template


def create_app(more):
    app = Flask(__name__)
    base = {"ENV": "production", "DEBUG": False}
    merged = {**base, **more}
    app.config.from_mapping(merged)
    app.add_url_rule("/", view_func=lambda: render_template("page.html"))
    return app


app = create_app({})
