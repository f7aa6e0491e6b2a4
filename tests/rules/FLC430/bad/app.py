"""An application that takes small documents."""

from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 1000


@app.route("/", methods=["POST"])
def index():
    return str(len(request.get_json()))  # expect: FLC430
