"""An application that reads the number of a page."""

from flask import Flask, request
from marshmallow import EXCLUDE, Schema, fields

app = Flask(__name__)


class Paging(Schema):
    page = fields.Integer(missing=1)  # expect: FLC324
    per_page = fields.Integer(load_from="perPage")  # expect: FLC324
    words = fields.String(description="what to look for")  # expect: FLC324


@app.route("/")
def index():
    return str(Paging(unknown=EXCLUDE).load(request.args)["page"])
