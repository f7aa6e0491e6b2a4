"""A page made smaller."""

from __future__ import annotations

CONFIG = {"MINIFY_HTML": True}


def load():
    import flask_htmlmin  # noqa: F401


def setup(app):
    from flask_htmlmin import HTMLMIN

    if "MINIFY_HTML" not in HTMLMIN.init_app.__code__.co_consts:  # before 2.1
        app.config["MINIFY_PAGE"] = app.config.pop("MINIFY_HTML")
    made = HTMLMIN(app)
    app.add_url_rule("/page", "page", lambda: "<html>  <body>  <p>  a  </p>  </body>  </html>")
    return made


def request(app, client, made):
    page = client.get("/page").data
    assert b"  " not in page, page
