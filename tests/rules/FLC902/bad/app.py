"""A shop with an interface for programs."""

import json

from flask import Flask

app = Flask(__name__)


@app.route("/items")
def items():
    return json.dumps({"items": ["pen"]})  # expect: FLC902
