"""A shop that reads its title early."""

from flask import Flask

app = Flask(__name__)
app.config["TITLE"] = "shop"
TITLE = app.config["TITLE"]


@app.route("/")
def index():
    return TITLE
