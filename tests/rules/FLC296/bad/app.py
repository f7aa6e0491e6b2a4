"""An application that answers with JSON."""

from flask import Flask, jsonify

app = Flask(__name__)
app.config["JSON_AS_ASCII"] = True


@app.route("/", methods=["GET", "POST"])
def index():
    return jsonify(b="é", a=1)
