"""An application with one page."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/", methods=["GET", "POST"])
def index():
    limit = request.max_content_length
    assert limit is None
    return str(len(request.form))
