"""An API over a table: a row made and read."""

from __future__ import annotations

import json

NEEDS = ["flask-sqlalchemy"]
CONFIG = {"SQLALCHEMY_DATABASE_URI": "sqlite://", "SQLALCHEMY_TRACK_MODIFICATIONS": False}


def load():
    import flask_restless  # noqa: F401


def setup(app):
    import flask_restless
    from flask_sqlalchemy import SQLAlchemy

    db = SQLAlchemy(app)

    class Person(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        name = db.Column(db.String(80))

    with app.app_context():
        db.create_all()
        manager = flask_restless.APIManager(app, flask_sqlalchemy_db=db)
        manager.create_api(Person, methods=["GET", "POST", "DELETE"])
    return manager


def request(app, client, made):
    if (
        hasattr(made, "create_api_blueprint")
        and "collection_name" in made.create_api_blueprint.__code__.co_varnames
    ):
        place = "person"
    body = {"name": "a"}
    answer = client.post("/api/person", data=json.dumps(body), content_type="application/json")
    assert answer.status_code == 201, answer.data
    assert b'"a"' in client.get("/api/person/1").data, place
