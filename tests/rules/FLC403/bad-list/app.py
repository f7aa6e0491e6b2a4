"""Streams the titles of an author's books."""

from flask import Flask, Response, stream_with_context
from flask_sqlalchemy import SQLAlchemy

db = SQLAlchemy()


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    name = db.Column(db.String)
    books = db.relationship("Book")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String)
    author_id = db.Column(db.ForeignKey("author.id"))


app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite:///:memory:"
db.init_app(app)

with app.app_context():
    db.create_all()
    db.session.add(Author(name="Ibsen", books=[Book(title="Peer Gynt")]))
    db.session.commit()


@app.get("/books")
def books():
    authors = Author.query.filter_by(name="Ibsen").all()

    def generate():
        for author in authors:
            for book in author.books:  # expect: FLC403
                yield f"{book.title} "

    return Response(stream_with_context(generate()))
