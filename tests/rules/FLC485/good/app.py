"""An application with books and their authors."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm import selectinload

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    books = db.relationship("Book", back_populates="author")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    author_id = db.Column(db.ForeignKey("author.id"))
    author = db.relationship("Author", back_populates="books")


@app.route("/")
def index():
    db.create_all()
    books = Book.query.options(db.joinedload(Book.author)).all()
    books += Book.query.join(Book.author).all()
    authors = db.session.query(Author).options(selectinload(Author.books)).all()
    return str(len(books) + len(authors))
