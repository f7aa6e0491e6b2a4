"""An application that dumps names with a greeting."""

from flask import Flask, request
from marshmallow import Schema, fields

app = Flask(__name__)


def greeted(person, context):
    return f"hello {person['name']}"


class PersonSchema(Schema):
    name = fields.Function(lambda person, context: person["name"])  # expect: FLC285
    greeting = fields.Function(greeted)  # expect: FLC285


@app.route("/", methods=["POST"])
def create():
    return PersonSchema().dump(request.get_json())
