"""An application that reads the number of a page."""

from flask import Flask, request
from marshmallow import EXCLUDE, Schema, fields

app = Flask(__name__)


class Paging(Schema):
    page = fields.Integer(load_default=1)
    words = fields.String(metadata={"description": "what to look for"})


@app.route("/")
def index():
    return str(Paging(unknown=EXCLUDE).load(request.args)["page"])
