"""An application with a page that describes it."""

from flask import Flask
from flask_apispec import FlaskApiSpec, marshal_with
from marshmallow import Schema, fields

app = Flask(__name__)


class BookSchema(Schema):
    title = fields.String()


@app.route("/book")
@marshal_with(BookSchema)
def book():
    return {"title": "Notes"}


docs = FlaskApiSpec(app)
docs.register(book)
