"""A page written in Markdown, by filter and by block."""

from __future__ import annotations


def load():
    import flaskext.markdown  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flaskext.markdown import Markdown

    made = Markdown(app)
    page = "{{ text|markdown }}{% filter markdown %}*block*{% endfilter %}"
    app.add_url_rule("/page", "page", lambda: render_template_string(page, text="*text*"))
    return made


def request(app, client, made):
    page = client.get("/page").data
    assert b"<em>text</em>" in page, page
    assert b"<em>block</em>" in page, page
