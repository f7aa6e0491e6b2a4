"""An application that answers with numbers of its own."""

from fractions import Fraction

from flask import Flask, jsonify
from flask.json import JSONEncoder  # expect: FLC304

app = Flask(__name__)


class Encoder(JSONEncoder):  # expect: FLC304
    def default(self, o):
        return str(o) if isinstance(o, Fraction) else super().default(o)


app.json_encoder = Encoder  # expect: FLC409


@app.route("/")
def index():
    return jsonify(half=Fraction(1, 2))
