"""An application that writes JSON."""

import json

from flask import Flask, Response

app = Flask(__name__)


@app.route("/")
def index():
    return Response(json.dumps({"a": 1}), mimetype="application/json")
