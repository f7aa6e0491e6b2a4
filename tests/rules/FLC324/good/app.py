"""An application that reads the number of a page."""

from flask import Flask, request
from marshmallow import EXCLUDE, Schema, fields

app = Flask(__name__)


class Word(fields.String):
    default_error_messages = {"kind": "This is no {type}."}

    def _deserialize(self, value, attr, data, **kwargs):
        if not value:
            raise self.make_error("kind", type="word")
        return super()._deserialize(value, attr, data, **kwargs)


class Paging(Schema):
    page = fields.Integer(load_default=1)
    words = Word(metadata={"description": "what to look for"})


@app.route("/")
def index():
    return str(Paging(unknown=EXCLUDE).load(request.args)["page"])
