"""An application whose schema looks at a name by itself."""

from flask import Flask, request
from marshmallow import Schema, ValidationError, fields, validates

app = Flask(__name__)


class CompanySchema(Schema):
    name = fields.Str()

    @validates("name")
    def check(self, value, **kwargs):
        if not value:
            raise ValidationError("a name is needed")


@app.route("/", methods=["POST"])
def create():
    return CompanySchema().load(request.get_json())


class BranchSchema(Schema):
    name = fields.Str()
    place = fields.Str()

    @validates("name", "place")
    def check(self, value, *, data_key):
        if not value:
            raise ValidationError(f"a {data_key} is needed")


@app.route("/branch", methods=["POST"])
def branch():
    return BranchSchema().load(request.get_json())
