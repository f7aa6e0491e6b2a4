"""An application that joins along two relationships."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class User(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    books = db.relationship("Book")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    user_id = db.Column(db.ForeignKey(User.id))
    pages = db.relationship("Page")


class Page(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    book_id = db.Column(db.ForeignKey(Book.id))


@app.route("/")
def index():
    return str(User.query.join(User.books).join(Book.pages))


@app.route("/listed")
def listed():
    return str(User.query.join(User.books).join(Book.pages))
