"""A blog on SQLite: its index, and the editor for a user who is logged in."""

from __future__ import annotations

import os

NEEDS = ["sqlalchemy", "flask-login"]
CONFIG = {
    "BLOGGING_URL_PREFIX": "/blog",
    "BLOGGING_SITEURL": "http://localhost",
    "BLOGGING_SITENAME": "Smoke",
}


def load():
    import flask_blogging  # noqa: F401


def setup(app):
    import sqlalchemy
    from flask_blogging import BloggingEngine, SQLAStorage
    from flask_login import LoginManager, UserMixin, login_user

    class User(UserMixin):
        id = "1"

        def get_name(self):
            return "a"

    engine = sqlalchemy.create_engine("sqlite:///" + os.path.join(os.getcwd(), "blog.db"))
    meta = sqlalchemy.MetaData()
    storage = SQLAStorage(engine, metadata=meta)
    made = BloggingEngine(app, storage)
    meta.create_all(bind=engine)

    def load_user(user_id):
        return User()

    LoginManager(app).user_loader(load_user)
    made.user_loader(load_user)
    app.add_url_rule("/login", "login", lambda: str(login_user(User())))
    storage.save_post(title="Title", text="*text*", user_id="1", tags=["tag"])
    return made


def request(app, client, made):
    page = client.get("/blog/")
    assert page.status_code == 200, page.status
    assert b"Title" in page.data
    assert client.get("/login").data == b"True"
    assert client.get("/blog/editor/").status_code == 200
