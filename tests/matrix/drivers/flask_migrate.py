"""Makes a migration repository, a migration of one model, and applies it to SQLite."""

from __future__ import annotations

import os

NEEDS = ["flask-sqlalchemy"]
CONFIG = {"SQLALCHEMY_TRACK_MODIFICATIONS": False}


def load():
    from flask_migrate import Migrate  # noqa: F401


def setup(app):
    from flask_migrate import Migrate
    from flask_sqlalchemy import SQLAlchemy

    app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///" + os.path.join(os.getcwd(), "app.db")
    db = SQLAlchemy(app)

    class User(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        name = db.Column(db.String(128))

    Migrate(app, db)

    @app.route("/users")
    def users():
        return str(User.query.count())

    return db


def request(app, client, made):
    from flask_migrate import init, migrate, upgrade

    folder = os.path.join(os.getcwd(), "migrations")
    with app.app_context():
        init(folder)
        migrate(folder)
        upgrade(folder)
    assert client.get("/users").data == b"0"
