"""An application that dumps names with a greeting."""

from flask import Flask, request
from marshmallow import Schema, fields

app = Flask(__name__)


def greeted(person):
    return f"hello {person['name']}"


class PersonSchema(Schema):
    name = fields.Function(lambda person: person["name"])
    greeting = fields.Function(greeted)


@app.route("/", methods=["POST"])
def create():
    return PersonSchema().dump(request.get_json())
