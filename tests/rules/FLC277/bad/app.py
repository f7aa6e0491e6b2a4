from flask import Flask, request
from marshmallow import Schema, fields

app = Flask(__name__)


class BookSchema(Schema):
    pages = fields.Integer()

    def handle_error(self, error, data):  # expect: FLC277
        raise ValueError(error.messages)


@app.post("/")
def post():
    try:
        return BookSchema().load(request.get_json())
    except ValueError as error:
        return str(error), 422
