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


@app.route("/all", methods=["POST"])
def create_all():
    companies, problems = schema.load(request.get_json(), many=True), []
    companies, load_errors = schema.load(request.get_json(), many=True)  # expect: FLC329
    return str(companies) + str(problems) + str(load_errors)
