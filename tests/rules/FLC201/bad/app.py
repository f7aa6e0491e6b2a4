"""An application that answers with JSON."""

from flask import Flask, jsonify

app = Flask(__name__)
app.config["JSON_SORT_KEYS"] = False  # expect: FLC201


@app.route("/", methods=["GET", "POST"])
def index():
    return jsonify(b=1, a=2)
