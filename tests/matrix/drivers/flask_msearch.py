"""Searches the rows of a model with the simple backend."""

from __future__ import annotations

NEEDS = ["flask-sqlalchemy"]
CONFIG = {
    "SQLALCHEMY_DATABASE_URI": "sqlite://",
    "SQLALCHEMY_TRACK_MODIFICATIONS": True,
    "MSEARCH_BACKEND": "simple",
}


def load():
    from flask_msearch import Search  # noqa: F401


def setup(app):
    from flask_msearch import Search
    from flask_sqlalchemy import SQLAlchemy

    db = SQLAlchemy()
    search = Search(db=db)
    db.init_app(app)
    search.init_app(app)

    class Post(db.Model):
        __tablename__ = "posts"
        __searchable__ = ("title",)
        id = db.Column(db.Integer, primary_key=True)
        title = db.Column(db.String(49))

    with app.app_context():
        db.create_all()
        db.session.add(Post(title="about whales"))
        db.session.commit()

    @app.route("/find/<word>")
    def find(word):
        return ",".join(post.title for post in Post.query.msearch(word, fields=["title"]).all())

    return search


def request(app, client, made):
    assert client.get("/find/whales").data == b"about whales"
    assert client.get("/find/sharks").data == b""
