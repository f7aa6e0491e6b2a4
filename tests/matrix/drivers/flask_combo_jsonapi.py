"""A resource over a table: made, listed, read and an error, as JSON:API."""

from __future__ import annotations

import json

NEEDS = ["flask-sqlalchemy"]
CONFIG = {"SQLALCHEMY_DATABASE_URI": "sqlite://", "SQLALCHEMY_TRACK_MODIFICATIONS": False}


def load():
    import flask_combo_jsonapi  # noqa: F401


def setup(app):
    from flask_combo_jsonapi import Api, ResourceDetail, ResourceList
    from flask_sqlalchemy import SQLAlchemy
    from marshmallow import fields
    from marshmallow_jsonapi.flask import Schema

    db = SQLAlchemy(app)

    class Person(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        name = db.Column(db.String(80))

    class PersonSchema(Schema):
        class Meta:
            type_ = "person"
            self_view = "person_detail"
            self_view_kwargs = {"id": "<id>"}  # noqa: RUF012
            self_view_many = "person_list"

        id = fields.Str(dump_only=True)
        name = fields.Str(required=True)

    class PersonList(ResourceList):
        schema = PersonSchema
        data_layer = {"session": db.session, "model": Person}  # noqa: RUF012

    class PersonDetail(ResourceDetail):
        schema = PersonSchema
        data_layer = {"session": db.session, "model": Person}  # noqa: RUF012

    with app.app_context():
        db.create_all()
    api = Api(app)
    api.route(PersonList, "person_list", "/persons")
    api.route(PersonDetail, "person_detail", "/persons/<int:id>")
    return api


def request(app, client, made):
    kind = "application/vnd.api+json"
    body = json.dumps({"data": {"type": "person", "attributes": {"name": "a"}}})
    answer = client.post("/persons", data=body, content_type=kind)
    assert answer.status_code == 201, answer.data
    assert b'"a"' in client.get("/persons/1", content_type=kind).data
    assert client.get("/persons", content_type=kind).status_code == 200
    assert client.post("/persons", data=body.replace("name", "none"), content_type=kind).status_code == 422
