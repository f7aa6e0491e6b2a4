"""An application of two pages, frozen into a folder."""

from __future__ import annotations

import os


def load():
    import flask_frozen  # noqa: F401


def setup(app):
    from flask import url_for
    from flask_frozen import Freezer

    with open(os.path.join(app.root_path, "static", "style.css"), "w") as file:
        file.write("body {}")
    app.config["FREEZER_DESTINATION"] = os.path.join(os.getcwd(), "frozen")
    made = Freezer(app)
    app.add_url_rule("/pages/<int:number>/", "page", lambda number: url_for("page", number=number))

    @made.register_generator
    def page():
        yield {"number": 7}

    return made


def request(app, client, made):
    pages = {str(each.url if hasattr(each, "url") else each) for each in made.freeze()}
    assert {"/", "/pages/7/", "/static/style.css"} <= pages, pages
    with open(os.path.join("frozen", "pages", "7", "index.html")) as file:
        assert file.read() == "/pages/7/"
