"""An application whose schema lists what it dumps."""

from flask import Flask, request
from marshmallow import Schema

app = Flask(__name__)


class PersonSchema(Schema):
    class Meta:
        fields = ("name", "email")  # expect: FLC286


@app.route("/", methods=["POST"])
def create():
    return PersonSchema().dump(request.get_json())
