"""An application with one page."""

from flask import Flask, request

app = Flask(__name__)
app.config["MAX_FORM_MEMORY_SIZE"] = 2_000_000  # expect: FLC502


@app.route("/", methods=["GET", "POST"])
def index():
    return str(len(request.form["text"]))
