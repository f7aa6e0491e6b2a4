from flask import Flask, jsonify
from marshmallow import Schema, fields


class Marked(fields.String):
    def __init__(self, *, mark="*", **kwargs):
        super().__init__(**kwargs)
        self.mark = mark


class NoteSchema(Schema):
    title = fields.String(required=True)
    body = Marked(mark="#", required=True)
    lines = fields.List(fields.String(), metadata={"placeholder": "Empty"})


app = Flask(__name__)


@app.route("/")
def notes():
    return jsonify(NoteSchema(many=True).dump([{"title": "today", "body": "-", "lines": []}]))
