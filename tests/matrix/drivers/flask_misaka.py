"""A page written in Markdown, by filter and by function."""

from __future__ import annotations


def load():
    import flask_misaka  # noqa: F401


def setup(app):
    from flask import render_template_string
    from flask_misaka import Misaka, markdown

    made = Misaka(app, tables=True)
    app.add_url_rule("/page", "page", lambda: render_template_string("{{ '*text*'|markdown }}"))
    app.add_url_rule("/more", "more", lambda: markdown("*more*"))
    return made


def request(app, client, made):
    assert b"<em>text</em>" in client.get("/page").data
    assert b"<em>more</em>" in client.get("/more").data
