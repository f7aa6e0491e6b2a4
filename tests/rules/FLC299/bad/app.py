from flask import Flask, jsonify
from marshmallow import Schema, fields


class NoteSchema(Schema):
    title = fields.String(requried=True)  # expect: FLC299
    lines = fields.List(
        fields.String(),
        placeholder="Empty",  # expect: FLC299
    )


app = Flask(__name__)


@app.route("/")
def notes():
    return jsonify(NoteSchema(many=True).dump([{"title": "today", "lines": []}]))
