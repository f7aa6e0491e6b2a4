"""A folder listed, and a file of it."""

from __future__ import annotations

import os


def load():
    import flask_autoindex  # noqa: F401


def setup(app):
    from flask_autoindex import AutoIndex

    os.mkdir("shared")
    with open(os.path.join("shared", "a.txt"), "w") as file:
        file.write("text")
    made = AutoIndex(app, browse_root=os.path.abspath("shared"), add_url_rules=False)

    @app.route("/files/")
    @app.route("/files/<path:path>")
    def files(path="."):
        return made.render_autoindex(path, endpoint=".files")

    return made


def request(app, client, made):
    page = client.get("/files/")
    assert b"a.txt" in page.data, page.data
    assert client.get("/files/a.txt").data == b"text"
