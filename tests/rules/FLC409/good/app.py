"""An application that answers with numbers of its own."""

import json
from fractions import Fraction

from flask import Flask, jsonify
from flask.json.provider import DefaultJSONProvider


class Encoder(json.JSONEncoder):
    def default(self, o):
        return str(o) if isinstance(o, Fraction) else super().default(o)


class Provider(DefaultJSONProvider):
    def dumps(self, obj, **kwargs):
        return json.dumps(obj, cls=Encoder, **kwargs)


app = Flask(__name__)
app.json = Provider(app)


@app.route("/")
def index():
    return jsonify(half=Fraction(1, 2))
