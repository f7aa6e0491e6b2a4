"""Merges two style sheets and links the result in a template."""

from __future__ import annotations

import os


def load():
    from flask_assets import Bundle, Environment  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_assets import Bundle, Environment

    for name in ("one", "two"):
        with open(os.path.join(app.static_folder, name + ".css"), "w") as sheet:
            sheet.write("." + name + " { color: red }\n")
    assets = Environment(app)
    assets.register("all", Bundle("one.css", "two.css", output="all.css"))

    @app.route("/styled")
    def styled():
        return render_template_string("{% assets 'all' %}{{ ASSET_URL }}{% endassets %}")

    return assets


def request(app, client, made):
    assert b"/static/all.css" in client.get("/styled").data
    assert b".two" in client.get("/static/all.css").data
