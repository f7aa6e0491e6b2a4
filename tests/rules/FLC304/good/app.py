"""An application that answers with numbers of its own."""

from fractions import Fraction

from flask import Flask, jsonify
from flask.json.provider import DefaultJSONProvider


class Provider(DefaultJSONProvider):
    @staticmethod
    def default(o):
        return str(o) if isinstance(o, Fraction) else DefaultJSONProvider.default(o)


app = Flask(__name__)
app.json = Provider(app)


@app.route("/")
def index():
    return jsonify(half=Fraction(1, 2))
