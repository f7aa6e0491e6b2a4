"""Keeps a model in SQLite in memory and pages through its rows in a view."""

from __future__ import annotations

CONFIG = {"SQLALCHEMY_DATABASE_URI": "sqlite://", "SQLALCHEMY_TRACK_MODIFICATIONS": False}


def load():
    from flask_sqlalchemy import SQLAlchemy  # noqa: F401


def setup(app):
    from flask_sqlalchemy import SQLAlchemy

    db = SQLAlchemy()

    class Book(db.Model):
        id = db.Column(db.Integer, primary_key=True)
        title = db.Column(db.String(80), unique=True, nullable=False)

    db.init_app(app)
    with app.app_context():
        db.create_all()

    @app.route("/add/<title>")
    def add(title):
        db.session.add(Book(title=title))
        db.session.commit()
        return "added"

    @app.route("/books")
    def books():
        page = Book.query.order_by(Book.title).paginate(page=1, per_page=1, error_out=False)
        return f"{page.items[0].title} of {page.total}"

    @app.route("/book/<title>")
    def book(title):
        return Book.query.filter_by(title=title).first_or_404().title

    return db


def request(app, client, made):
    assert client.get("/add/Emma").data == b"added"
    assert client.get("/add/Dracula").data == b"added"
    assert client.get("/books").data == b"Dracula of 2"
    assert client.get("/book/Emma").data == b"Emma"
    assert client.get("/book/Ulysses").status_code == 404
