"""An application that says it to the provider of JSON, which looks at it."""

from flask import Flask, jsonify

app = Flask(__name__)
app.json.ensure_ascii = True
app.json.sort_keys = True


@app.route("/", methods=["GET", "POST"])
def index():
    return jsonify(b="é", a=1)
