"""Declares a document, makes a form of it and turns it into JSON; no query, which would connect."""

from __future__ import annotations

import json

CONFIG = {"MONGODB_SETTINGS": {"db": "shop", "host": "localhost", "connect": False}}


def load():
    from flask_mongoengine import MongoEngine  # noqa: F401


def setup(app):
    from flask import jsonify
    from flask_mongoengine import MongoEngine
    from flask_mongoengine.wtf import model_form

    db = MongoEngine(app)

    class Item(db.Document):
        name = db.StringField(required=True)

    form_of_item = model_form(Item)

    @app.route("/item")
    def item():
        return jsonify(Item(name="chair"))

    @app.route("/form")
    def form():
        return str(form_of_item().name)

    return db


def told(answer):
    """The JSON of an answer; `get_json` came with Flask 1.0."""
    return json.loads(answer.get_data(as_text=True))


def request(app, client, made):
    assert told(client.get("/item"))["name"] == "chair"
    assert b'name="name"' in client.get("/form").data
