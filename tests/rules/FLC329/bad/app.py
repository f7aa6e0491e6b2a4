"""An application that takes companies."""

from flask import Flask, request
from marshmallow import Schema, fields

app = Flask(__name__)


class CompanySchema(Schema):
    name = fields.Str()


schema = CompanySchema()


@app.route("/", methods=["POST"])
def create():
    company, errors = schema.load(request.get_json())  # expect: FLC329
    return schema.dump(company).data  # expect: FLC329
