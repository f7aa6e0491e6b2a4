"""An application for grown-ups, whose validators raise."""

from flask import Flask, request
from marshmallow import Schema, ValidationError, fields, validate

app = Flask(__name__)


def is_short(text):
    if len(text) >= 10:
        raise ValidationError("too long")
    return True


class PersonSchema(Schema):
    age = fields.Integer(validate=validate.Range(min=18))
    name = fields.String(validate=[is_short])


@app.route("/", methods=["POST"])
def create():
    try:
        return PersonSchema().load(request.get_json())
    except ValidationError as error:
        return error.messages, 422
