"""An application that answers with JSON."""

from flask import Flask, jsonify

app = Flask(__name__)
app.config["JSONIFY_PRETTYPRINT_REGULAR"] = True


@app.route("/", methods=["GET", "POST"])
def index():
    return jsonify(b="é", a=1)
