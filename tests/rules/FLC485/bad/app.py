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
    books = Book.query.options(db.joinedload("author")).all()  # expect: FLC485
    books += Book.query.join("author").all()  # expect: FLC485
    authors = db.session.query(Author).options(selectinload("books")).all()  # expect: FLC485
    return str(len(books) + len(authors))
