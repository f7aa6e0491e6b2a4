"""An application that takes companies."""

from flask import Flask, request
from marshmallow import Schema, fields

app = Flask(__name__)


class CompanySchema(Schema):
    name = fields.Str()


schema = CompanySchema()


@app.route("/", methods=["POST"])
def create():
    company = schema.load(request.get_json())
    return schema.dump(company)
