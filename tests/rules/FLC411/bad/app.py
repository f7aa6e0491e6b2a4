"""An application that takes long texts."""

from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 16 * 1024 * 1024  # expect: FLC411


@app.route("/", methods=["POST"])
def index():
    return str(len(request.form["text"]))
