"""An application that finds the class of a relationship, whichever SQLAlchemy tells it by a resolver."""

from flask import Flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy.orm.clsregistry import _class_resolver

app = Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)


class Author(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    books = db.relationship("Book")


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    author_id = db.Column(db.ForeignKey("author.id"))


@app.route("/")
def index():
    target = Author.books.property.argument
    if isinstance(target, _class_resolver):
        target = db.Model._decl_class_registry[target.arg]
    return str(target)
