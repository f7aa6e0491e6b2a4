"""An application that looks at the key by itself."""

import json

from flask import Flask, Response

app = Flask(__name__)
app.config["JSON_SORT_KEYS"] = True


@app.route("/", methods=["GET", "POST"])
def index():
    text = json.dumps({"b": "é", "a": 1}, sort_keys=app.config["JSON_SORT_KEYS"])
    return Response(text, mimetype="application/json")
