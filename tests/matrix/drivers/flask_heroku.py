"""Takes the configuration from the environment of a Heroku process."""

from __future__ import annotations

import os


def load():
    from flask_heroku import Heroku  # noqa: F401


def setup(app):
    from flask_heroku import Heroku

    os.environ["DATABASE_URL"] = "postgres://ada:secret@localhost:5432/shop"
    return Heroku(app)


def request(app, client, made):
    assert app.config["SQLALCHEMY_DATABASE_URI"].endswith("localhost:5432/shop")
