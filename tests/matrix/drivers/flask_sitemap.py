"""The map of a site, with addresses of a generator."""

from __future__ import annotations

CONFIG = {"SITEMAP_INCLUDE_RULES_WITHOUT_PARAMS": True}


def load():
    import flask_sitemap  # noqa: F401


def setup(app):
    from flask_sitemap import Sitemap

    made = Sitemap(app=app)
    app.add_url_rule("/user/<name>", "user", lambda name: name)

    @made.register_generator
    def user():
        yield "user", {"name": "a"}

    return made


def request(app, client, made):
    page = client.get("/sitemap.xml")
    assert page.status_code == 200, page.status
    assert b"/user/a</loc>" in page.data
