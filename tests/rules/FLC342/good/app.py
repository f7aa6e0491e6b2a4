"""An application that keeps companies as tuples."""

from flask import Flask, request
from marshmallow import Schema, ValidationError, fields, post_load, validates_schema

app = Flask(__name__)


class CompanySchema(Schema):
    name = fields.Str()

    @validates_schema
    def check(self, data, **kwargs):
        if not data["name"]:
            raise ValidationError("a name is needed", "name")

    @post_load
    def make(self, data, **kwargs):
        return (data["name"],)


@app.route("/", methods=["POST"])
def create():
    return CompanySchema().load(request.get_json())[0]
