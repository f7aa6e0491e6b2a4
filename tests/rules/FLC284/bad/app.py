"""An application whose schema looks at a name by itself."""

from flask import Flask, request
from marshmallow import Schema, ValidationError, fields, validates

app = Flask(__name__)


class CompanySchema(Schema):
    name = fields.Str()

    @validates("name")  # expect: FLC284
    def check(self, value):
        if not value:
            raise ValidationError("a name is needed")


@app.route("/", methods=["POST"])
def create():
    return CompanySchema().load(request.get_json())
