"""An application with one page."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/", methods=["GET", "POST"])
def index():
    request.max_content_length = 100
    return str(len(request.form))
