"""Static files digested by the command, and an address of one in a template."""

from __future__ import annotations

import os


def load():
    import flask_static_digest  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_static_digest import FlaskStaticDigest
    from flask_static_digest.cli import digest

    with open(os.path.join(app.root_path, "static", "style.css"), "w") as file:
        file.write("body {}")
    FlaskStaticDigest(app)
    answer = app.test_cli_runner().invoke(digest, ["compile"])
    if answer.exception and not isinstance(answer.exception, SystemExit):
        raise answer.exception
    page = "{{ static_url_for('static', filename='style.css') }}"
    app.add_url_rule("/page", "page", lambda: render_template_string(page))
    return FlaskStaticDigest(app)


def request(app, client, made):
    address = client.get("/page").data.decode()
    assert address.startswith("/static/style-"), address
    assert client.get(address).data == b"body {}"
