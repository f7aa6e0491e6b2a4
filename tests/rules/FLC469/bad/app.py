"""A shop that reads its title early."""

from flask import Flask, current_app

app = Flask(__name__)
app.config["TITLE"] = "shop"
TITLE = current_app.config["TITLE"]  # expect: FLC469


@app.route("/")
def index():
    return TITLE
