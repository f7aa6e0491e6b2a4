"""An application that says of JSON what happens anyway."""

from flask import Flask, jsonify

app = Flask(__name__)
app.config["JSON_AS_ASCII"] = True  # expect: FLC296
app.config["JSON_SORT_KEYS"] = True  # expect: FLC296
app.config["JSONIFY_PRETTYPRINT_REGULAR"] = False  # expect: FLC296
app.config["JSONIFY_MIMETYPE"] = "application/json"  # expect: FLC296


@app.route("/", methods=["GET", "POST"])
def index():
    return jsonify(b="é", a=1)
