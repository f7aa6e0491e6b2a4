"""A page with a drop zone, and an upload."""

from __future__ import annotations

import io


def load():
    import flask_dropzone  # noqa: F401


def setup(app):
    from flask import render_template_string, request
    from flask_dropzone import Dropzone

    made = Dropzone(app)
    page = "{{ dropzone.create(action='upload') }}"
    for name in ("load", "load_css", "load_js", "config"):  # of which each release has some
        if hasattr(app.extensions["dropzone"], name):
            page += "{{ dropzone." + name + "() }}"
    app.add_url_rule("/page", "page", lambda: render_template_string(page))

    @app.route("/upload", methods=["POST"])
    def upload():
        return request.files["file"].filename

    return made


def request(app, client, made):
    assert b"dropzone" in client.get("/page").data
    assert client.post("/upload", data={"file": (io.BytesIO(b"x"), "x.txt")}).data == b"x.txt"
