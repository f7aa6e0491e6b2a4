"""An application with one page."""

from flask import Flask, current_app

app = Flask(__name__)


@app.route("/", methods=["GET", "POST"])
def index():
    return str(current_app.config["JSON_SORT_KEYS"])  # expect: FLC529
