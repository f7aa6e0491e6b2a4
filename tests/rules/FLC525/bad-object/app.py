"""An application that answers with JSON."""

from flask import Flask, jsonify

app = Flask(__name__)
app.config.from_object("config.Config")


@app.route("/", methods=["GET", "POST"])
def index():
    return jsonify(b="é", a=1)
