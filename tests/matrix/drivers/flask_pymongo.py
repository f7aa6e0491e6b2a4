"""Makes the lazy client and takes an object id from a URL; no query, which would connect."""

from __future__ import annotations

CONFIG = {"MONGO_URI": "mongodb://localhost:27017/shop", "MONGO_CONNECT": False}


def load():
    from flask_pymongo import PyMongo  # noqa: F401


def setup(app):
    from flask_pymongo import PyMongo

    mongo = PyMongo(app)

    @app.route("/task/<ObjectId:number>")
    def task(number):
        return f"{mongo.db.tasks.name} {number}"

    return mongo


def request(app, client, made):
    assert client.get("/task/5f43a1b2c3d4e5f6a7b8c9d0").data == b"tasks 5f43a1b2c3d4e5f6a7b8c9d0"
    assert client.get("/task/other").status_code == 404
