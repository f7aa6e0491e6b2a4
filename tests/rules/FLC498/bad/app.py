"""An application for grown-ups."""

from flask import Flask, request
from marshmallow import Schema, ValidationError, fields

app = Flask(__name__)


def is_short(text):
    return len(text) < 10


class PersonSchema(Schema):
    age = fields.Integer(validate=lambda number: number >= 18)  # expect: FLC498
    name = fields.String(validate=[is_short])  # expect: FLC498


@app.route("/", methods=["POST"])
def create():
    try:
        return PersonSchema().load(request.get_json())
    except ValidationError as error:
        return error.messages, 422
