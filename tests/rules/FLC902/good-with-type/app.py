"""A shop with an interface for programs."""

import json

from flask import Flask, Response

app = Flask(__name__)


@app.route("/items")
def items():
    return Response(json.dumps({"items": ["pen"]}), mimetype="application/json")


@app.route("/more")
def more():
    return json.dumps(["pen"]), 200, {"Content-Type": "application/json"}
