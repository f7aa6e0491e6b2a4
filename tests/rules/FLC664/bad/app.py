"""An application that tells how long its pages are."""

from flask import Flask, jsonify
from marshmallow import Schema, fields

app = Flask(__name__)


class Paging(Schema):
    per_page = fields.Integer(dump_to="perPage")  # expect: FLC664


@app.route("/")
def index():
    dumped = Paging().dump({"per_page": 20})
    return jsonify(getattr(dumped, "data", dumped))
