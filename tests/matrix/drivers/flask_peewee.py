"""A table with its page for administrators, login and REST API."""

from __future__ import annotations

import os

NEEDS = ["wtf-peewee"]


def load():
    import flask_peewee.admin
    import flask_peewee.auth
    import flask_peewee.db
    import flask_peewee.rest  # noqa: F401


def setup(app):
    import peewee
    from flask_peewee.admin import Admin
    from flask_peewee.auth import Auth
    from flask_peewee.db import Database
    from flask_peewee.rest import RestAPI

    path = os.path.join(os.getcwd(), "data.db")
    app.config["DATABASE"] = {"name": path, "engine": "peewee.SqliteDatabase"}
    db = Database(app)

    class Note(db.Model):
        message = peewee.TextField()

    auth = Auth(app, db)
    auth.User.create_table()
    Note.create_table()
    Note.create(message="note")
    user = auth.User(username="admin", email="a@example.com", admin=True, active=True)
    user.set_password("admin")
    user.save()
    admin = Admin(app, auth)
    admin.register(Note)
    admin.setup()
    api = RestAPI(app)
    api.register(Note)
    api.setup()
    return admin


def request(app, client, made):
    assert client.get("/admin/").status_code == 302
    assert client.get("/accounts/login/").status_code == 200
    answer = client.post("/accounts/login/", data={"username": "admin", "password": "admin"})
    assert answer.status_code == 302, answer.status
    assert client.get("/admin/").status_code == 200
    assert client.get("/admin/note/").status_code == 200
    assert b'"note"' in client.get("/api/note/").data
