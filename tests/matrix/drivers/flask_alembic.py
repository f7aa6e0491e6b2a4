"""A revision made from a table of Flask-SQLAlchemy, and the upgrade to it."""

from __future__ import annotations

NEEDS = ["flask-sqlalchemy"]


def load():
    import flask_alembic  # noqa: F401


def setup(app):
    import os

    from flask_alembic import Alembic
    from flask_sqlalchemy import SQLAlchemy

    app.config["SQLALCHEMY_TRACK_MODIFICATIONS"] = False
    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///" + os.path.join(os.getcwd(), "data.db")
    db = SQLAlchemy(app)

    class Thing(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        name = db.Column(db.String(80))

    return Alembic(app), db, Thing


def request(app, client, made):
    alembic, db, thing = made
    with app.app_context():
        alembic.revision("things")
        alembic.upgrade()
        db.session.add(thing(name="a"))
        db.session.commit()
        assert db.session.query(thing).count() == 1
        assert alembic.current()
