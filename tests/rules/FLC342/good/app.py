"""An application that keeps companies as tuples."""

from flask import Flask, request
from marshmallow import Schema, fields, post_load

app = Flask(__name__)


class CompanySchema(Schema):
    name = fields.Str()

    @post_load
    def make(self, data, **kwargs):
        return (data["name"],)


@app.route("/", methods=["POST"])
def create():
    return CompanySchema().load(request.get_json())[0]
