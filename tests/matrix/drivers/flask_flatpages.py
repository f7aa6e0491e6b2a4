"""A page kept as a file, listed and shown."""

from __future__ import annotations

import os


def load():
    import flask_flatpages  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_flatpages import FlatPages, pygments_style_defs

    os.makedirs("pages")
    with open(os.path.join("pages", "hello.md"), "w") as file:
        file.write("title: Hello\n\nHello *world*\n")
    app.config.update(FLATPAGES_ROOT=os.path.join(os.getcwd(), "pages"), FLATPAGES_EXTENSION=".md")
    made = FlatPages(app)

    @app.route("/pages/<path:path>/")
    def page(path):
        found = made.get_or_404(path)
        return render_template_string("{{ page.title }}{{ page.html|safe }}", page=found)

    app.add_url_rule("/list", "list", lambda: ",".join(page.path for page in made))
    assert callable(pygments_style_defs)
    return made


def request(app, client, made):
    assert client.get("/list").data == b"hello"
    assert b"Hello<p>Hello <em>world</em></p>" in client.get("/pages/hello/").data
    assert client.get("/pages/none/").status_code == 404
