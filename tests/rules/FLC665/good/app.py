"""An application that tells who wrote a page."""

from flask import Flask, jsonify
from marshmallow import Schema, fields

app = Flask(__name__)


class Author(Schema):
    id = fields.Integer()
    name = fields.String()


class Page(Schema):
    author = fields.Pluck(Author, "id")


class Book(Schema):
    authors = fields.Nested(Author, many=True, only=["id"])
    editors = fields.Nested(Author, many=True, exclude=("name",))


@app.route("/")
def index():
    dumped = Page().dump({"author": {"id": 7, "name": "Ann"}})
    return jsonify(getattr(dumped, "data", dumped))
