"""An application that reads JSON of any content type."""

import json

from flask import Flask, request

app = Flask(__name__)


@app.route("/", methods=["POST"])
def index():
    return json.loads(request.data, encoding="utf-8")["name"]  # expect: FLC656
