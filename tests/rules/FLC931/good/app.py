"""An address that takes JSON."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/", methods=["POST"])
def add():
    data = request.get_json(silent=True)
    if data is None:
        return {"error": "no JSON"}, 400
    return data
