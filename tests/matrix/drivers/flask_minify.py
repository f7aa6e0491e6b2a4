"""A page made smaller."""

from __future__ import annotations


def load():
    import flask_minify  # noqa: F401


def setup(app):
    import flask_minify

    made = getattr(flask_minify, "Minify", None) or flask_minify.minify
    made = made(app=app)
    page = "<html>  <body>  <!-- no -->  <p>  a  </p>  </body>  </html>"
    app.add_url_rule("/page", "page", lambda: page)
    return made


def request(app, client, made):
    page = client.get("/page").data
    assert b"a" in page
    assert b"<!-- no -->  " not in page, page
