"""An address that takes JSON."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/", methods=["POST"])
def add():
    data = request.get_json()  # expect: FLC931
    if data is None:
        return {"error": "no JSON"}, 400
    return data
