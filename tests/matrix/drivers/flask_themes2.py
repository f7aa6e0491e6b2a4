"""A page and a static address of a theme in a folder of its own."""

from __future__ import annotations

import json
import os


def load():
    import flask_themes2  # noqa: F401


def setup(app):
    from flask_themes2 import Themes, get_themes_list, render_theme_template

    theme = os.path.join(os.getcwd(), "looks", "plain")
    os.makedirs(os.path.join(theme, "templates"))
    os.makedirs(os.path.join(theme, "static"))
    with open(os.path.join(theme, "info.json"), "w") as file:
        info = {
            "application": "smoke",
            "identifier": "plain",
            "name": "Plain",
            "author": "a",
            "license": "MIT",
        }
        json.dump(info, file)
    with open(os.path.join(theme, "templates", "page.html"), "w") as file:
        file.write("themed {{ theme_static('style.css') }}")
    with open(os.path.join(theme, "static", "style.css"), "w") as file:
        file.write("body {}")
    app.config["THEME_PATHS"] = [os.path.join(os.getcwd(), "looks")]
    made = Themes(app, app_identifier="smoke")

    @app.route("/themed")
    def themed():
        assert [theme.identifier for theme in get_themes_list()] == ["plain"]
        return render_theme_template("plain", "page.html")

    return made


def request(app, client, made):
    page = client.get("/themed")
    assert page.data.startswith(b"themed /_themes/plain/style.css"), page.data
    assert client.get("/_themes/plain/style.css").data == b"body {}"
