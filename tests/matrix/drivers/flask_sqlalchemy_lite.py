"""Keeps a model in SQLite in memory and asks for its rows in a view."""

from __future__ import annotations

CONFIG = {"SQLALCHEMY_ENGINES": {"default": "sqlite://"}}


def load():
    from flask_sqlalchemy_lite import SQLAlchemy  # noqa: F401


def setup(app):
    import sqlalchemy as sa
    from flask_sqlalchemy_lite import SQLAlchemy
    from sqlalchemy.orm import declarative_base

    db = SQLAlchemy(app)
    base = declarative_base()

    class User(base):
        __tablename__ = "user"
        id = sa.Column(sa.Integer, primary_key=True)
        name = sa.Column(sa.String)

    with app.app_context():
        base.metadata.create_all(db.engine)

    @app.route("/add/<name>")
    def add(name):
        db.session.add(User(name=name))
        db.session.commit()
        return db.session.scalar(sa.select(User.name))

    return db


def request(app, client, made):
    assert client.get("/add/Ada").data == b"Ada"
