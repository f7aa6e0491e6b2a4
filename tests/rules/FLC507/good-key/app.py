"""An application with one page."""

from flask import Flask, request

app = Flask(__name__)
app.config["MAX_CONTENT_LENGTH"] = 100


@app.route("/", methods=["GET", "POST"])
def index():
    return str(len(request.form))
