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


@app.route("/pair", methods=["POST"])
def create_pair():
    first, second = schema.load(request.get_json(), many=True)
    return schema.dump(first) | schema.dump(second)
