"""Searches the rows of a model with an index in memory."""

from __future__ import annotations

NEEDS = ["flask-sqlalchemy"]
CONFIG = {
    "SQLALCHEMY_DATABASE_URI": "sqlite://",
    "SQLALCHEMY_TRACK_MODIFICATIONS": True,
    "WHOOSHEE_MEMORY_STORAGE": True,
}


def load():
    from flask_whooshee import Whooshee  # noqa: F401


def setup(app):
    from flask_sqlalchemy import SQLAlchemy
    from flask_whooshee import Whooshee

    db = SQLAlchemy(app)
    whooshee = Whooshee(app)

    @whooshee.register_model("title")
    class Post(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        title = db.Column(db.String(49))

    with app.app_context():
        db.create_all()
        db.session.add(Post(title="about whales"))
        db.session.commit()

    @app.route("/find/<word>")
    def find(word):
        return ",".join(post.title for post in Post.query.whooshee_search(word).all())

    return whooshee


def request(app, client, made):
    assert client.get("/find/whales").data == b"about whales"
    assert client.get("/find/sharks").data == b""
