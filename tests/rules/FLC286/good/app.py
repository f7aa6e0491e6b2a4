"""An application whose schema lists what it dumps, of what it declares."""

from flask import Flask, request
from marshmallow import Schema, fields

app = Flask(__name__)


class NamedSchema(Schema):
    name = fields.String()


class PersonSchema(NamedSchema):
    email = fields.String()
    phone = fields.String()

    class Meta:
        fields = ("name", "email")


@app.route("/", methods=["POST"])
def create():
    return PersonSchema().dump(request.get_json())
