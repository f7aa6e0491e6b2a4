"""Declares a document and makes one; it gets no application, since it would connect at once."""

from __future__ import annotations


def load():
    from flask_mongoalchemy import MongoAlchemy  # noqa: F401


def setup(app):
    from flask_mongoalchemy import MongoAlchemy

    db = MongoAlchemy()

    class Author(db.Document):
        name = db.StringField()

    @app.route("/author")
    def author():
        return Author(name="Ada").name

    return db


def request(app, client, made):
    assert client.get("/author").data == b"Ada"
