"""An application that answers with JSON."""

from flask import Flask, jsonify

app = Flask(__name__)
app.json.sort_keys = False


@app.route("/", methods=["GET", "POST"])
def index():
    return jsonify(b=1, a=2)
