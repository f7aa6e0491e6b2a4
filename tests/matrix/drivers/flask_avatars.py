"""A page with pictures of a user, and one drawn and saved."""

from __future__ import annotations

import os


def load():
    import flask_avatars  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_avatars import Avatars, Identicon

    app.config["AVATARS_SAVE_PATH"] = os.getcwd()
    made = Avatars(app)
    page = "{{ avatars.gravatar('a') }} {{ avatars.default() }} {{ avatars.jcrop_css() }}"
    app.add_url_rule("/page", "page", lambda: render_template_string(page))
    app.add_url_rule("/draw", "draw", lambda: ",".join(Identicon().generate(text="a")))
    return made


def request(app, client, made):
    assert b"gravatar.com/avatar/a" in client.get("/page").data
    names = client.get("/draw").data.decode().split(",")
    assert all(os.path.exists(name) for name in names), names
