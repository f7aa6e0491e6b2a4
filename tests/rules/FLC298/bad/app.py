from flask import Flask, jsonify
from marshmallow import Schema, fields


class ItemSchema(Schema):
    name = fields.String()


app = Flask(__name__)


@app.route("/")
def items():
    return jsonify(items=ItemSchema().dump([{"name": "lamp"}], True))  # expect: FLC298
