"""An application with a Flask that knows the keys."""

from flask import Flask, jsonify

app = Flask(__name__)
app.config["JSON_AS_ASCII"] = True
app.config["PRESERVE_CONTEXT_ON_EXCEPTION"] = False


@app.route("/", methods=["GET", "POST"])
def index():
    return jsonify(b="é", a=1)
