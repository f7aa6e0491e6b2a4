"""An application with one page."""

from flask import Flask, current_app

app = Flask(__name__)


@app.route("/", methods=["GET", "POST"])
def index():
    try:
        return current_app.config["ENV"]
    except KeyError:
        return "none"
