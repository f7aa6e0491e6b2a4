"""An application with one page."""

from flask import Flask, request

app = Flask(__name__)


@app.route("/", methods=["GET", "POST"])
def index():
    request.max_form_memory_size = 1000
    request.max_form_parts = 10
    return str(len(request.form))
